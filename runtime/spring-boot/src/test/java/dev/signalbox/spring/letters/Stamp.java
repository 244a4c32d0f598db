package dev.signalbox.spring.letters;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
public class Stamp {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String motif = "";

    protected Stamp() {}

    public Stamp(String motif) {
        this.motif = motif;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getMotif() {
        return motif;
    }
}
