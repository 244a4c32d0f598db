package com.acme.bakery;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A loaf of bread. */
@Entity
public class Loaf {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String name = "";

    protected Loaf() {}

    public Loaf(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
