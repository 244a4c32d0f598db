package com.acme;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** An entity with an author. Compiled receivers hear it. */
@Entity
public class Book {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne
    private @Nullable Author author;

    protected Book() {}

    public Book(Author author) {
        this.author = author;
    }

    public @Nullable Long id() {
        return id;
    }

    public @Nullable Author author() {
        return author;
    }
}
