package dev.signalbox.hibernate;

import dev.signalbox.hibernate.collections.Coin;
import dev.signalbox.hibernate.collections.Item;
import dev.signalbox.hibernate.collections.Keeper;
import dev.signalbox.hibernate.collections.Mention;
import dev.signalbox.hibernate.collections.Spot;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;

/** The elements that a test puts into a collection: three, with the names a, b and c. */
final class Elements {

    /** The kinds of elements. */
    enum Element {
        TEXT,
        SPOT,
        MENTION,
        ITEM,
        ANY;

        boolean isEntity() {
            return this == ITEM || this == ANY;
        }
    }

    /** An element, and its key in a map: its name, or an item. */
    record Keyed(String name, Item item, Object value) {}

    private final Element element;
    private final Map<String, Long> ids = new HashMap<>();

    private Elements(Element element) {
        this.element = element;
    }

    /** Persists the entities that the elements refer to. */
    static Elements persisted(Session em, Element element) {
        Elements elements = new Elements(element);
        for (String name : List.of("a", "b", "c")) {
            Item item = new Item(name);
            em.persist(item);
            elements.ids.put(name, item.id);
        }
        if (element == Element.ANY && em.find(Coin.class, elements.id("a")) == null) {
            em.persist(new Coin(elements.id("a")));
        }
        return elements;
    }

    /** The id of an element that is an entity. With elements of any entity, c has the id of a. */
    long id(String name) {
        return Objects.requireNonNull(ids.get(element == Element.ANY && name.equals("c") ? "a" : name));
    }

    List<Keyed> in(Session em, String... names) {
        List<Keyed> elements = new ArrayList<>();
        for (String name : names) {
            Item item = em.find(Item.class, ids.get(name));
            elements.add(new Keyed(name, item, value(em, name, item)));
        }
        return elements;
    }

    private Object value(Session em, String name, Item item) {
        return switch (element) {
            case TEXT -> name;
            case SPOT -> new Spot(name, 1);
            case MENTION -> new Mention(name, item);
            case ITEM -> item;
            case ANY -> name.equals("c") ? em.find(Coin.class, id(name)) : item;
        };
    }

    static Keeper newKeeper(Class<? extends Keeper> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
