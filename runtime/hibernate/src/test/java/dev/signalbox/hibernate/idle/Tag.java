package dev.signalbox.hibernate.idle;

import jakarta.persistence.Embeddable;
import java.util.Objects;

/** Notes the calls of its methods. */
@Embeddable
public class Tag {

    public String text;

    public int weight;

    protected Tag() {}

    public Tag(String text) {
        this.text = text;
    }

    @Override
    public boolean equals(Object other) {
        Calls.called(this, "equals");
        return other instanceof Tag tag && Objects.equals(text, tag.text) && weight == tag.weight;
    }

    @Override
    public int hashCode() {
        Calls.called(this, "hashCode");
        return Objects.hash(text, weight);
    }

    @Override
    public String toString() {
        Calls.called(this, "toString");
        return text;
    }
}
