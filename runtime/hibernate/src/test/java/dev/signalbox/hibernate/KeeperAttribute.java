package dev.signalbox.hibernate;

import dev.signalbox.hibernate.Elements.Element;
import dev.signalbox.hibernate.Elements.Keyed;
import dev.signalbox.hibernate.collections.Keeper;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;

/**
 * A collection of a {@link Keeper}, with its possible changes and the expected signals.
 *
 * @param path the attribute's name, with the path to it
 * @param ordered whether its rows have positions
 * @param byItem whether it is a map with items as keys
 */
record KeeperAttribute(String path, Element element, boolean ordered, boolean byItem) {

    /** The changes of a collection that contains a and b. */
    enum Change {
        ADD_C,
        REMOVE_A,
        CLEAR,
        REPLACE_BY_B_AND_C,
        REPLACE_BY_EQUAL,
        SET_NULL,
        SWAP;

        boolean isReplacement() {
            return this == REPLACE_BY_B_AND_C || this == REPLACE_BY_EQUAL || this == SET_NULL;
        }
    }

    static Stream<KeeperAttribute> all() {
        return Stream.of(
                of("tags", Element.TEXT),
                of("notes", Element.TEXT),
                ordered("lines", Element.TEXT),
                of("settings", Element.TEXT),
                of("sorted", Element.TEXT),
                ordered("names", Element.TEXT),
                of("marks", Element.TEXT),
                of("spots", Element.SPOT),
                of("dots", Element.SPOT),
                of("places", Element.SPOT),
                of("mentions", Element.MENTION),
                new KeeperAttribute("opinions", Element.TEXT, false, true),
                of("linked", Element.ITEM),
                of("heap", Element.ITEM),
                ordered("row", Element.ITEM),
                of("drawers", Element.ITEM),
                new KeeperAttribute("pairs", Element.ITEM, false, true),
                of("index", Element.ITEM),
                of("pile", Element.ITEM),
                ordered("slots", Element.ITEM),
                of("tabled", Element.ITEM),
                of("anything", Element.ANY),
                of("keyed", Element.ITEM),
                of("keyedHeap", Element.ITEM),
                ordered("keyedRow", Element.ITEM),
                of("keyedDrawers", Element.ITEM),
                ordered("keyedSlots", Element.ITEM),
                of("corner.words", Element.TEXT),
                of("corner.things", Element.ITEM),
                of("corner.parts", Element.ITEM),
                of("corner.nook.stains", Element.SPOT));
    }

    private static KeeperAttribute of(String path, Element element) {
        return new KeeperAttribute(path, element, false, false);
    }

    private static KeeperAttribute ordered(String path, Element element) {
        return new KeeperAttribute(path, element, true, false);
    }

    Stream<Change> changes() {
        return Stream.of(Change.values()).filter(change -> change != Change.SWAP || ordered);
    }

    /** Its names in the signals of saves. */
    Set<String> names() {
        return path.contains(".") ? Set.of(path, path.substring(0, path.indexOf('.'))) : Set.of(path);
    }

    void load(Keeper keeper) {
        Hibernate.initialize(get(keeper));
    }

    @SuppressWarnings("unchecked")
    void change(Keeper keeper, Change change, List<Keyed> abc) {
        Object collection = Objects.requireNonNull(get(keeper));
        switch (change) {
            case REPLACE_BY_B_AND_C -> set(keeper, make(abc.subList(1, 3)));
            case REPLACE_BY_EQUAL -> set(keeper, make(abc.subList(0, 2)));
            case SET_NULL -> set(keeper, null);
            default -> {
                if (collection instanceof Object[] array) {
                    changeArray(keeper, array, change, abc);
                } else if (collection instanceof Map<?, ?> map) {
                    changeMap((Map<Object, Object>) map, change, abc);
                } else {
                    changeCollection((Collection<Object>) collection, change, abc);
                }
            }
        }
    }

    private void changeArray(Keeper keeper, Object[] array, Change change, List<Keyed> abc) {
        switch (change) {
            case ADD_C -> set(keeper, make(abc));
            case REMOVE_A -> set(keeper, make(abc.subList(1, 2)));
            case CLEAR -> set(keeper, make(List.of()));
            default -> Collections.reverse(Arrays.asList(array));
        }
    }

    private void changeMap(Map<Object, Object> map, Change change, List<Keyed> abc) {
        switch (change) {
            case ADD_C -> map.put(key(abc.get(2)), abc.get(2).value());
            case REMOVE_A -> map.remove(key(abc.get(0)));
            default -> map.clear();
        }
    }

    private static void changeCollection(Collection<Object> collection, Change change, List<Keyed> abc) {
        switch (change) {
            case ADD_C -> collection.add(abc.get(2).value());
            case REMOVE_A -> collection.remove(abc.get(0).value());
            case CLEAR -> collection.clear();
            default -> Collections.reverse((List<?>) collection);
        }
    }

    private Object key(Keyed element) {
        return byItem ? element.item() : element.name();
    }

    /** A new collection of its type, without Hibernate's wrapper. */
    Object make(List<Keyed> elements) {
        Class<?> type = field(Keeper.class, path).getType();
        List<Object> values = new ArrayList<>();
        elements.forEach(each -> values.add(each.value()));
        if (type.isArray()) {
            return values.toArray((Object[]) Array.newInstance(type.getComponentType(), 0));
        }
        if (Map.class.isAssignableFrom(type)) {
            Map<Object, Object> map = type == SortedMap.class ? new TreeMap<>() : new HashMap<>();
            elements.forEach(each -> map.put(key(each), each.value()));
            return map;
        }
        if (type == List.class) {
            return values;
        }
        return type == SortedSet.class ? new TreeSet<>(values) : new HashSet<>(values);
    }

    /** The signals of links, with the ids: first those before the flush, then those after it. */
    List<String> expectedLinks(Change change, boolean known, Elements elements) {
        List<String> done = new ArrayList<>();
        String a = "[" + elements.id("a") + "]";
        String c = "[" + elements.id("c") + "]";
        String both = idsOf(elements, "a", "b");
        switch (change) {
            case ADD_C -> done.add("ADD " + path + " " + c);
            case REMOVE_A -> done.add("REMOVE " + path + " " + a);
            case CLEAR -> done.add("CLEAR " + path + " " + both);
            case SET_NULL -> done.add("CLEAR " + path + " " + (known ? both : null));
            case REPLACE_BY_B_AND_C -> {
                done.add(known ? "REMOVE " + path + " " + a : "CLEAR " + path + " null");
                done.addAll(known ? List.of("ADD " + path + " " + c) : added(elements, "b", "c"));
            }
            case REPLACE_BY_EQUAL -> {
                if (!known) {
                    done.add("CLEAR " + path + " null");
                    done.add("ADD " + path + " " + both);
                }
            }
            case SWAP -> {}
        }
        return Stream.of("PRE_", "POST_")
                .flatMap(when -> done.stream().map(each -> when + each))
                .toList();
    }

    /** If the elements are of several entities, one signal is sent for each entity. */
    private List<String> added(Elements elements, String... names) {
        if (element == Element.ANY) {
            return Stream.of(names)
                    .map(each -> "ADD " + path + " " + idsOf(elements, each))
                    .toList();
        }
        return List.of("ADD " + path + " " + idsOf(elements, names));
    }

    private static String idsOf(Elements elements, String... names) {
        Set<Long> ids = new TreeSet<>();
        for (String name : names) {
            ids.add(elements.id(name));
        }
        return ids.toString();
    }

    /** Its names in signals of saves. An embeddable counts as changed if one of its collections was replaced. */
    Set<String> expectedNames(Change change, boolean known) {
        if (isNamed(change, known)) {
            return names();
        }
        return change.isReplacement() && path.contains(".") ? Set.of(path.substring(0, path.indexOf('.'))) : Set.of();
    }

    private boolean isNamed(Change change, boolean known) {
        if (!element.isEntity()) {
            return change != Change.REPLACE_BY_EQUAL || !known;
        }
        boolean moved = change == Change.REMOVE_A || (change == Change.REPLACE_BY_B_AND_C && known);
        return change == Change.SWAP || (ordered && moved);
    }

    /** Whether it is always loaded together with its owner. */
    boolean isEager() {
        return element == Element.ANY || field(Keeper.class, path).getType().isArray();
    }

    @Nullable
    Object get(Keeper keeper) {
        Object holder = holder(keeper);
        try {
            return field(holder.getClass(), name()).get(holder);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(e);
        }
    }

    void set(Keeper keeper, @Nullable Object collection) {
        Object holder = holder(keeper);
        try {
            field(holder.getClass(), name()).set(holder, collection);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The object with the attribute: the keeper, or an embeddable in it. */
    private Object holder(Keeper keeper) {
        Object holder = keeper;
        String rest = path;
        for (int dot = rest.indexOf('.'); dot > 0; dot = rest.indexOf('.')) {
            try {
                Object inner = field(holder.getClass(), rest.substring(0, dot)).get(holder);
                holder = Objects.requireNonNull(inner);
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(e);
            }
            rest = rest.substring(dot + 1);
        }
        return holder;
    }

    private static Field field(Class<?> type, String path) {
        int dot = path.indexOf('.');
        try {
            if (dot < 0) {
                return type.getField(path);
            }
            return field(type.getField(path.substring(0, dot)).getType(), path.substring(dot + 1));
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
