package com.acme;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** An entity that only connected receivers hear. */
@Entity
public class Author {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private @Nullable String name;

    protected Author() {}

    public Author(String name) {
        this.name = name;
    }

    public @Nullable Long id() {
        return id;
    }

    public @Nullable String name() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }
}
