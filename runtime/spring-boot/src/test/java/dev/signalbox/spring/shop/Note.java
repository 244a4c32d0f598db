package dev.signalbox.spring.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Written by receivers. */
@Entity
public class Note {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String text = "";

    protected Note() {}

    public Note(String text) {
        this.text = text;
    }

    public String getText() {
        return text;
    }
}
