package dev.signalbox.hibernate.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Related to nothing. */
@Entity
public class Note {

    @Id
    @GeneratedValue
    public Long id;

    public String text;

    protected Note() {}

    public Note(String text) {
        this.text = text;
    }
}
