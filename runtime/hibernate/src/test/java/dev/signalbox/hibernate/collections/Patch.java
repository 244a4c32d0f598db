package dev.signalbox.hibernate.collections;

import jakarta.persistence.Embeddable;

/** A value that can be changed in place. */
@Embeddable
public class Patch {

    public String color;

    protected Patch() {}

    public Patch(String color) {
        this.color = color;
    }
}
