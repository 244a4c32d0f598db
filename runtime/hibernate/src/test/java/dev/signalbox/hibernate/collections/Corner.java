package dev.signalbox.hibernate.collections;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An embeddable with collections, which contains another embeddable with collections. */
@Embeddable
public class Corner {

    public String color = "white";

    @ElementCollection
    public Set<String> words = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "corner_things")
    public List<Item> things = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "corner_id")
    public Set<Item> parts = new HashSet<>();

    @Embedded
    public Nook nook = new Nook();

    /** The inner embeddable. */
    @Embeddable
    public static class Nook {

        public String shade = "grey";

        @ElementCollection
        public List<Spot> stains = new ArrayList<>();
    }
}
