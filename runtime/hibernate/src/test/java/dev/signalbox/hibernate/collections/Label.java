package dev.signalbox.hibernate.collections;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import java.util.HashSet;
import java.util.Set;

/** A part of an album. */
@Embeddable
public class Label {

    public String color;

    @ElementCollection
    public Set<String> words = new HashSet<>();
}
