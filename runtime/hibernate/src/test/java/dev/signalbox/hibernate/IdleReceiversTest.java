package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.hibernate.IdleOperation.Fleet;
import dev.signalbox.hibernate.idle.Calls;
import dev.signalbox.hibernate.idle.Captain;
import dev.signalbox.hibernate.idle.Crate;
import dev.signalbox.hibernate.idle.Permit;
import dev.signalbox.hibernate.idle.Port;
import dev.signalbox.hibernate.idle.Sailor;
import dev.signalbox.hibernate.idle.Ship;
import dev.signalbox.hibernate.idle.Tag;
import dev.signalbox.hibernate.internal.change.ChangeKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Receivers that do nothing change nothing: the same SQL in the same order, the same calls of the application's {@code
 * equals}, {@code hashCode} and {@code toString}, and nothing more is loaded. This class names the exceptions, with
 * their reasons.
 */
class IdleReceiversTest {

    private static final List<Class<?>> ENTITIES =
            List.of(Ship.class, Captain.class, Sailor.class, Crate.class, Port.class, Permit.class, Tag.class);

    /**
     * A query first flushes unsaved changes that receivers hear, so that it sees what receivers write. The SQL is the
     * same, but earlier.
     */
    private static final Set<IdleOperation> SOONER = EnumSet.of(IdleOperation.UPDATE_AND_QUERY_OTHERS);

    /**
     * Hibernate deletes an unloaded row only if there are no listeners for deletes. With receivers there is one select
     * more.
     */
    private static final Set<IdleOperation> LOADED =
            EnumSet.of(IdleOperation.REMOVE, IdleOperation.REMOVE_REFERENCE, IdleOperation.REMOVE_REFERENCE_OF_SIMPLE);

    /** Operations in which the application or Hibernate itself must call {@code hashCode}. */
    private static final Set<IdleOperation> HASHING = EnumSet.of(
            IdleOperation.LOAD_ALL,
            IdleOperation.PERSIST_WITH_SETS,
            IdleOperation.PERSIST_AND_FLUSH_TWICE,
            IdleOperation.UPDATE_ALL_LOADED,
            IdleOperation.UPDATE_ALL_IN_TWO_FLUSHES,
            IdleOperation.ADD_TO_SET,
            IdleOperation.CLEAR_SET,
            IdleOperation.REPLACE_SET,
            IdleOperation.PUT_BY_ENTITY,
            IdleOperation.CHANGE_BY_ENTITY,
            IdleOperation.ADD_EMBEDDABLE_TO_SET,
            IdleOperation.REMOVE_EMBEDDABLES_FROM_SET,
            IdleOperation.MERGE_ALL_LOADED,
            IdleOperation.REMOVE_ALL_LOADED,
            IdleOperation.REFRESH_ALL_LOADED);

    private static final Map<Database, Outcomes> WITHOUT = new EnumMap<>(Database.class);

    /**
     * The result of an operation.
     *
     * @param managed the entities and collections of the session afterwards
     */
    private record Outcome(
            List<String> statements,
            Map<String, Integer> calls,
            List<String> managed,
            @Nullable String thrown) {

        Outcome sorted() {
            return new Outcome(statements.stream().sorted().toList(), calls, managed, thrown);
        }

        /** A copy without one select. */
        Outcome without(String select) {
            List<String> rest = new ArrayList<>(statements);
            rest.remove(select);
            return new Outcome(rest, calls, managed, thrown);
        }

        /** The select that only this result has. */
        String selectBeside(Outcome other) {
            List<String> rest = new ArrayList<>(statements);
            other.statements.forEach(rest::remove);
            assertThat(rest).singleElement().asString().startsWith("select");
            return rest.get(0);
        }
    }

    /** The results of all operations: with calls counted, and with calls that fail. */
    private record Outcomes(Map<IdleOperation, Outcome> counted, Map<IdleOperation, Outcome> refused) {}

    static Stream<Arguments> signals() {
        return Stream.of(ChangeKind.values())
                .flatMap(kind -> kind.signals().stream().map(signal -> Arguments.of(kind, signal)));
    }

    /** Tests one database, because only Hibernate decides this. */
    @ParameterizedTest
    @MethodSource("signals")
    void aReceiverOfASignalChangesNothing(ChangeKind kind, Class<? extends Signal> signal) {
        try (Dispatcher dispatcher = Dispatcher.builder()
                .classLoader(ClassLoader.getPlatformClassLoader())
                .build()) {
            dispatcher.connect(Topic.of(signal), heard -> {});
            compare(Database.H2, outcomes(Database.H2, settings(dispatcher, false)), kind == ChangeKind.ROWS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void receiversOfAllSignalsInAllPhasesChangeNothing(Database database) {
        try (Dispatcher dispatcher = Dispatcher.builder().build()) {
            dispatcher.connect(Topic.of(Signal.class), heard -> {});
            compare(database, outcomes(database, settings(dispatcher, false)), true);
        }
    }

    @Test
    void explanationsChangeNothing() {
        try (Dispatcher dispatcher = Dispatcher.builder().build()) {
            compare(Database.H2, outcomes(Database.H2, settings(dispatcher, true)), true);
        }
    }

    @Test
    void mostCanBeDoneWithoutACallOfTheApplication() {
        assertThat(without(Database.H2).refused.entrySet())
                .filteredOn(each -> each.getValue().thrown != null)
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(HASHING);
    }

    private static Map<String, Object> settings(Dispatcher dispatcher, boolean explaining) {
        return Map.of(SignalboxSettings.DISPATCHER, dispatcher, SignalboxSettings.EXPLAIN, explaining);
    }

    private static void compare(Database database, Outcomes with, boolean rows) {
        SoftAssertions all = new SoftAssertions();
        Outcomes without = without(database);
        compare(with.counted, without.counted, rows, all);
        compare(with.refused, without.refused, rows, all);
        all.assertAll();
    }

    private static void compare(
            Map<IdleOperation, Outcome> with, Map<IdleOperation, Outcome> without, boolean rows, SoftAssertions all) {
        assertThat(with).containsOnlyKeys(without.keySet());
        with.forEach((operation, outcome) ->
                compare(operation, outcome, Objects.requireNonNull(without.get(operation)), rows, all));
    }

    private static void compare(
            IdleOperation operation, Outcome with, Outcome without, boolean rows, SoftAssertions all) {
        if (rows && SOONER.contains(operation)) {
            all.assertThat(with.sorted()).as(operation.name()).isEqualTo(without.sorted());
        } else if (rows && LOADED.contains(operation)) {
            all.assertThat(with.without(with.selectBeside(without)))
                    .as(operation.name())
                    .isEqualTo(without);
        } else {
            all.assertThat(with).as(operation.name()).isEqualTo(without);
        }
    }

    private static Outcomes without(Database database) {
        return WITHOUT.computeIfAbsent(database, any -> outcomes(any, Map.of(SignalboxSettings.ENABLED, false)));
    }

    private static Outcomes outcomes(Database database, Map<String, Object> settings) {
        Statements statements = new Statements();
        Map<String, Object> all = new HashMap<>(settings);
        all.put(JdbcSettings.STATEMENT_INSPECTOR, statements);
        all.put("hibernate.search.enabled", false);
        all.put("hibernate.integration.envers.enabled", false);
        try (SessionFactory factory = Shop.open(database, ENTITIES, all)) {
            return new Outcomes(outcomes(factory, statements, false), outcomes(factory, statements, true));
        }
    }

    private static Map<IdleOperation, Outcome> outcomes(
            SessionFactory factory, Statements statements, boolean refused) {
        Map<IdleOperation, Outcome> outcomes = new EnumMap<>(IdleOperation.class);
        for (IdleOperation operation : IdleOperation.values()) {
            Fleet fleet = new Fleet(factory, refused ? -1 - outcomes.size() : outcomes.size());
            statements.clear();
            Calls.count();
            if (refused) {
                Calls.refuse();
            }
            outcomes.put(operation, outcome(operation, fleet, factory, statements));
            Calls.count();
        }
        return outcomes;
    }

    private static Outcome outcome(
            IdleOperation operation, Fleet fleet, SessionFactory factory, Statements statements) {
        try (Session em = factory.openSession()) {
            fleet.em = em;
            String thrown = thrown(operation, fleet, em);
            return new Outcome(statements.all(), Calls.counts(), managed(em), thrown);
        }
    }

    /** The exception of the operation or its commit. */
    private static @Nullable String thrown(IdleOperation operation, Fleet fleet, Session em) {
        em.getTransaction().begin();
        try {
            operation.run(fleet);
            if (!em.getTransaction().getRollbackOnly()) {
                em.getTransaction().commit();
            }
            return null;
        } catch (RuntimeException | StackOverflowError e) {
            return String.valueOf(e.getMessage());
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
        }
    }

    private static List<String> managed(Session em) {
        PersistenceContext context = ((SharedSessionContractImplementor) em).getPersistenceContextInternal();
        List<String> managed = new ArrayList<>();
        Stream.of(context.reentrantSafeEntityEntries())
                .forEach(each -> managed.add(
                        each.getValue().getEntityName() + " " + each.getValue().getStatus()));
        context.forEachCollectionEntry(
                (collection, entry) -> managed.add(collection.getRole() + " " + collection.wasInitialized()), false);
        managed.sort(null);
        return managed;
    }

    @AfterAll
    static void forget() {
        WITHOUT.clear();
    }
}
