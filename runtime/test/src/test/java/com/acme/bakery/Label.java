package com.acme.bakery;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** The label of a loaf. */
@Entity
public class Label {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String text = "";

    protected Label() {}

    public Label(String text) {
        this.text = text;
    }

    public String getText() {
        return text;
    }
}
