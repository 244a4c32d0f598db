package dev.signalbox.hibernate.collections;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaClass;
import org.hibernate.annotations.ManyToAny;
import org.hibernate.annotations.SortNatural;

/** Has a collection of each kind. Its subclasses are entities. */
@MappedSuperclass
public abstract class Keeper {

    @Id
    @GeneratedValue
    public Long id;

    public String name = "new";

    @ElementCollection
    public Set<String> tags = new HashSet<>();

    @ElementCollection
    public List<String> notes = new ArrayList<>();

    @ElementCollection
    @OrderColumn
    public List<String> lines = new ArrayList<>();

    @ElementCollection
    public Map<String, String> settings = new HashMap<>();

    @ElementCollection
    @SortNatural
    public SortedSet<String> sorted = new TreeSet<>();

    @ElementCollection
    @OrderColumn
    public String[] names = {};

    @ElementCollection
    @CollectionId(column = @Column(name = "row_id"), generator = "increment")
    @CollectionIdJavaClass(idType = Long.class)
    public List<String> marks = new ArrayList<>();

    @ElementCollection
    public Set<Spot> spots = new HashSet<>();

    @ElementCollection
    public List<Spot> dots = new ArrayList<>();

    @ElementCollection
    public Map<String, Spot> places = new HashMap<>();

    @ElementCollection
    public Set<Mention> mentions = new HashSet<>();

    @ElementCollection
    @MapKeyJoinColumn
    public Map<Item, String> opinions = new HashMap<>();

    @ManyToMany
    @JoinTable(name = "keeper_linked")
    public Set<Item> linked = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "keeper_heap")
    public List<Item> heap = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "keeper_row")
    @OrderColumn
    public List<Item> row = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "keeper_drawers")
    @MapKeyColumn
    public Map<String, Item> drawers = new HashMap<>();

    @ManyToMany
    @JoinTable(name = "keeper_pairs")
    @MapKeyJoinColumn
    public Map<Item, Item> pairs = new HashMap<>();

    @ManyToMany
    @JoinTable(name = "keeper_index")
    @SortNatural
    public SortedMap<String, Item> index = new TreeMap<>();

    @ManyToMany
    @JoinTable(name = "keeper_pile")
    @CollectionId(column = @Column(name = "row_id"), generator = "increment")
    @CollectionIdJavaClass(idType = Long.class)
    public List<Item> pile = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "keeper_slots")
    @OrderColumn
    public Item[] slots = {};

    @OneToMany
    @JoinTable(name = "keeper_tabled")
    public Set<Item> tabled = new HashSet<>();

    @ManyToAny
    @AnyKeyJavaClass(Long.class)
    @AnyDiscriminatorValue(discriminator = "i", entity = Item.class)
    @AnyDiscriminatorValue(discriminator = "c", entity = Coin.class)
    @Column(name = "kind")
    @JoinTable(
            name = "keeper_anything",
            joinColumns = @JoinColumn(name = "keeper_id"),
            inverseJoinColumns = @JoinColumn(name = "thing_id"))
    public List<Object> anything = new ArrayList<>();

    @Any
    @AnyKeyJavaClass(Long.class)
    @AnyDiscriminatorValue(discriminator = "c", entity = Coin.class)
    @Column(name = "best_kind")
    @JoinColumn(name = "best_id")
    public Object best;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "keyed_id")
    public Set<Item> keyed = new HashSet<>();

    @OneToMany
    @JoinColumn(name = "keyed_heap_id")
    public List<Item> keyedHeap = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "keyed_row_id")
    @OrderColumn(name = "keyed_row_order")
    public List<Item> keyedRow = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "keyed_drawers_id")
    @MapKeyColumn(name = "keyed_drawers_key")
    public Map<String, Item> keyedDrawers = new HashMap<>();

    @OneToMany
    @JoinColumn(name = "keyed_slots_id")
    @OrderColumn(name = "keyed_slots_order")
    public Item[] keyedSlots = {};

    @Embedded
    public Corner corner = new Corner();
}
