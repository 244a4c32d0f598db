package dev.signalbox.hibernate.idle;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
public class Sailor extends Watched {

    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Ship ship;

    protected Sailor() {}

    public Sailor(String name) {
        this.name = name;
    }
}
