package dev.signalbox.hibernate.collections;

import jakarta.persistence.Entity;

/** An item of a class of its own. */
@Entity
public class Gem extends Item {

    protected Gem() {}

    public Gem(String name) {
        super(name);
    }
}
