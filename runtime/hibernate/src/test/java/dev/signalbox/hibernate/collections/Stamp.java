package dev.signalbox.hibernate.collections;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Immutable;

/** Its row never changes. */
@Entity
@Immutable
public class Stamp {

    @Id
    public String code;

    @ElementCollection
    public Set<String> marks = new HashSet<>();

    protected Stamp() {}

    public Stamp(String code) {
        this.code = code;
    }
}
