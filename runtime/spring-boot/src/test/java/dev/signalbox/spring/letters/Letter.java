package dev.signalbox.spring.letters;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
public class Letter {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String text = "";

    protected Letter() {}

    public Letter(String text) {
        this.text = text;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getText() {
        return text;
    }
}
