package com.acme.clinic;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A line in one of the clinic's books. */
@Entity
public class Entry {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String book = "";

    private String text = "";

    protected Entry() {}

    public Entry(String book, String text) {
        this.book = book;
        this.text = text;
    }

    public String getBook() {
        return book;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
