package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.idle.Captain;
import dev.signalbox.hibernate.idle.Crate;
import dev.signalbox.hibernate.idle.Permit;
import dev.signalbox.hibernate.idle.Port;
import dev.signalbox.hibernate.idle.Sailor;
import dev.signalbox.hibernate.idle.Ship;
import dev.signalbox.hibernate.idle.Tag;
import dev.signalbox.model.PostSave;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hibernate.Hibernate;
import org.hibernate.SessionEventListener;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A receiver changes the original collections of a new entity, or their elements. Hibernate's wrappers do not see these
 * changes. Tests each kind of collection.
 */
class SnapshotComparisonTest {

    private static final Dispatcher DISPATCHER = Dispatcher.builder()
            .classLoader(ClassLoader.getPlatformClassLoader())
            .build();

    private static final SessionFactory FACTORY = Shop.open(
            Database.H2,
            List.of(Ship.class, Captain.class, Sailor.class, Crate.class, Port.class, Permit.class, Tag.class),
            Map.of(SignalboxSettings.DISPATCHER, DISPATCHER));

    @AfterAll
    static void close() {
        FACTORY.close();
        DISPATCHER.close();
    }

    /** A ship, and its original collections without Hibernate's wrappers. */
    private static final class Fitting {

        final Port home = new Port("home");
        final Port other = new Port("other");
        final Ship ship = new Ship("one");
        final List<Crate> cargo = new ArrayList<>(List.of(new Crate("a"), new Crate("b")));
        final Set<Port> ports = new HashSet<>(Set.of(home));
        final List<Port> route = new ArrayList<>(List.of(home, other));
        final Map<String, Port> named = new HashMap<>(Map.of("a", home));
        final List<Port> moorings = new ArrayList<>(List.of(home, other));
        final Map<Port, Integer> visits = new HashMap<>(Map.of(home, 1000));
        final Tag tag = new Tag("a");
        final Set<Tag> tags = new HashSet<>(Set.of(tag, new Tag("b")));
        final List<Tag> log = new ArrayList<>(List.of(new Tag("a"), new Tag("b")));
        final List<String> flags = new ArrayList<>(List.of("a", "b"));
        final SortedSet<String> words = new TreeSet<>(Set.of("a", "b"));
        final int[] soundings = {1000, 2000};

        Fitting() {
            ship.home = home;
            ship.cargo = cargo;
            ship.ports = ports;
            ship.route = route;
            ship.named = named;
            ship.moorings = moorings;
            ship.visits = visits;
            ship.tags = tags;
            ship.log = log;
            ship.flags = flags;
            ship.words = words;
            ship.soundings = soundings;
        }
    }

    enum Change {
        FOREIGN_KEYS(fitting -> fitting.cargo.remove(0)),
        SET(fitting -> fitting.ports.add(fitting.other)),
        SET_EMPTIED(fitting -> fitting.ports.clear()),
        LIST_REORDERED(fitting -> Collections.swap(fitting.route, 0, 1)),
        LIST_SHORTER(fitting -> fitting.route.remove(1)),
        LIST_LONGER(fitting -> fitting.route.add(fitting.home)),
        MAP_VALUE(fitting -> fitting.named.put("a", fitting.other)),
        MAP_KEY(fitting -> {
            fitting.named.clear();
            fitting.named.put("b", fitting.home);
        }),
        MAP_LONGER(fitting -> fitting.named.put("b", fitting.home)),
        BAG_WITH_IDS(fitting -> Collections.swap(fitting.moorings, 0, 1)),
        ENTITY_AS_KEY(fitting -> fitting.visits.put(fitting.home, 1001)),
        EMBEDDABLE_IN_SET(fitting -> fitting.tag.weight++),
        SET_OF_EMBEDDABLES(fitting -> fitting.tags.remove(fitting.tag)),
        EMBEDDABLE_IN_BAG(fitting -> fitting.log.get(1).weight++),
        BASICS(fitting -> fitting.flags.set(1, "c")),
        SORTED_BASICS(fitting -> fitting.words.add("c")),
        ARRAY(fitting -> fitting.soundings[1]++);

        @SuppressWarnings("ImmutableEnumChecker") // a lambda that captures nothing
        private final Consumer<Fitting> work;

        Change(Consumer<Fitting> work) {
            this.work = work;
        }
    }

    /** Saves a ship. The receiver does this. */
    private static int flushesAfter(Fitting fitting, Runnable work) {
        int[] flushes = new int[1];
        boolean[] called = new boolean[1];
        try (var receiver = DISPATCHER.connect(PostSave.of(Ship.class), save -> {
            if (!called[0]) {
                called[0] = true;
                work.run();
            }
        })) {
            FACTORY.inTransaction(em -> {
                em.persist(fitting.home);
                em.persist(fitting.other);
                em.addEventListeners(new SessionEventListener() {
                    @Override
                    public void flushStart() {
                        flushes[0]++;
                    }
                });
                em.persist(fitting.ship);
            });
            assertThat(receiver).isNotNull();
        }
        return flushes[0];
    }

    @Test
    void whereNothingChangedThereIsNoFlush() {
        assertThat(flushesAfter(new Fitting(), () -> {})).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatChangedIsFlushed(Change change) {
        Fitting fitting = new Fitting();
        // The receiver also hears its own change.
        assertThat(flushesAfter(fitting, () -> change.work.accept(fitting))).isEqualTo(2);
        assertThat(FACTORY.<List<Object>>fromTransaction(em -> state(em.find(Ship.class, fitting.ship.id))))
                .isEqualTo(state(fitting.ship));
    }

    private static List<Object> state(Ship ship) {
        List<Object> state = new ArrayList<>();
        state.add(ship.cargo.stream().map(each -> each.name).sorted().toList());
        state.add(ship.ports.stream().map(SnapshotComparisonTest::name).sorted().toList());
        state.add(ship.route.stream().map(SnapshotComparisonTest::name).toList());
        state.add(ship.named.entrySet().stream()
                .map(each -> each.getKey() + name(each.getValue()))
                .sorted()
                .toList());
        state.add(ship.moorings.stream()
                .map(SnapshotComparisonTest::name)
                .sorted()
                .toList());
        state.add(ship.visits.entrySet().stream()
                .map(each -> name(each.getKey()) + each.getValue())
                .sorted()
                .toList());
        state.add(
                ship.tags.stream().map(each -> each.text + each.weight).sorted().toList());
        state.add(
                ship.log.stream().map(each -> each.text + each.weight).sorted().toList());
        state.add(List.copyOf(ship.flags));
        state.add(List.copyOf(ship.words));
        state.add(Arrays.stream(ship.soundings).boxed().toList());
        return state;
    }

    private static String name(Port port) {
        return Hibernate.unproxy(port, Port.class).name;
    }
}
