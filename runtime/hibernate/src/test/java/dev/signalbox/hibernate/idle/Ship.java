package dev.signalbox.hibernate.idle;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaType;
import org.hibernate.annotations.SortNatural;
import org.hibernate.type.descriptor.java.LongJavaType;

/** Has a collection of each kind. */
@Entity
public class Ship extends Watched {

    @Id
    @GeneratedValue
    public Long id;

    @Version
    public int version;

    @Embedded
    public Tag label = new Tag("label");

    @ManyToOne(fetch = FetchType.LAZY)
    public Port home;

    @OneToOne(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    public Captain captain;

    @OneToMany(mappedBy = "ship", cascade = CascadeType.ALL, orphanRemoval = true)
    public List<Sailor> sailors = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn
    public List<Crate> cargo = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "ship_ports")
    public Set<Port> ports = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "ship_route")
    @OrderColumn
    public List<Port> route = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "ship_calls")
    public List<Port> calls = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "ship_named")
    @MapKeyColumn(name = "label")
    public Map<String, Port> named = new HashMap<>();

    @ManyToMany
    @JoinTable(name = "ship_moorings")
    @CollectionId(column = @Column(name = "mooring"), generator = "increment")
    @CollectionIdJavaType(LongJavaType.class)
    public List<Port> moorings = new ArrayList<>();

    @ElementCollection
    @MapKeyJoinColumn
    public Map<Port, Integer> visits = new HashMap<>();

    @ElementCollection
    public Set<Tag> tags = new HashSet<>();

    @ElementCollection
    public List<Tag> log = new ArrayList<>();

    @ElementCollection
    @OrderColumn
    public List<String> flags = new ArrayList<>();

    @ElementCollection
    @SortNatural
    public SortedSet<String> words = new TreeSet<>();

    @ElementCollection
    @OrderColumn
    public int[] soundings = {1000, 2000};

    protected Ship() {}

    public Ship(String name) {
        this.name = name;
    }

    public void hire(Sailor sailor) {
        sailor.ship = this;
        sailors.add(sailor);
    }

    public void take(Captain captain) {
        captain.ship = this;
        this.captain = captain;
    }

    /** Its lazy collections that do not hash their elements. */
    public List<Object> lists() {
        return List.of(home, captain, sailors, cargo, route, calls, named, moorings, log, flags, words);
    }
}
