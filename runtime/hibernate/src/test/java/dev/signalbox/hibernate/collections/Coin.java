package dev.signalbox.hibernate.collections;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A linked entity that is not an item, with the same ids as items. */
@Entity
public class Coin {

    @Id
    public long id;

    protected Coin() {}

    public Coin(long id) {
        this.id = id;
    }
}
