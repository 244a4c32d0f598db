package dev.signalbox.hibernate.collections;

import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has an assigned id, so merge can save it when the caller does not know whether it is new. */
@Entity
public class Album {

    @Id
    public String code;

    public String name;

    @ElementCollection
    public Set<String> tags = new HashSet<>();

    @ElementCollection
    @OrderColumn
    public List<String> lines = new ArrayList<>();

    @ElementCollection
    public Map<String, String> settings = new HashMap<>();

    @ElementCollection
    @OrderColumn
    public String[] names;

    @ElementCollection
    public List<Patch> patches = new ArrayList<>();

    @ManyToMany
    public Set<Item> items = new HashSet<>();

    @OneToMany
    @JoinColumn(name = "album_code")
    public List<Item> keyed = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "shown_in", insertable = false, updatable = false)
    public List<Item> shown = new ArrayList<>();

    @OneToMany(mappedBy = "album", cascade = CascadeType.ALL)
    public List<Track> tracks = new ArrayList<>();

    @OneToOne(mappedBy = "album", cascade = CascadeType.ALL)
    public Cover cover;

    @Embedded
    public Label label = new Label();

    public Album() {}

    public Album(String code) {
        this.code = code;
    }
}
