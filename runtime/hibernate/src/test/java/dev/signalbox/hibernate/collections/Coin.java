package dev.signalbox.hibernate.collections;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Is linked, is no item, and has ids that items have too. */
@Entity
public class Coin {

    @Id
    public long id;

    protected Coin() {}

    public Coin(long id) {
        this.id = id;
    }
}
