package dev.signalbox.hibernate.collections;

import jakarta.persistence.Entity;

/** A subclass of item. */
@Entity
public class Gem extends Item {

    protected Gem() {}

    public Gem(String name) {
        super(name);
    }
}
