package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.KeeperAttribute.Change;
import dev.signalbox.hibernate.collections.Coin;
import dev.signalbox.hibernate.collections.Gem;
import dev.signalbox.hibernate.collections.Item;
import dev.signalbox.hibernate.collections.Keeper;
import dev.signalbox.hibernate.collections.PlainKeeper;
import dev.signalbox.hibernate.collections.VersionedKeeper;
import dev.signalbox.model.M2mChanged;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Signals tell each change that a flush makes to a collection of an entity, for each mapping: the rows of the README.
 */
@ParameterizedClass(name = "{0}, {1}")
@MethodSource("factories")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollectionsTest {

    @Parameter(0)
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database database;

    @Parameter(1)
    @SuppressWarnings("NullAway.Init")
    Class<? extends Keeper> type;

    private final Dispatcher dispatcher = Dispatcher.builder().build();

    private final List<String> links = new ArrayList<>();
    private final List<Set<String>> saves = new ArrayList<>();
    private final List<Set<String>> announced = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private SessionFactory factory;

    /**
     * Tests each pair of database, entity and version of Hibernate, but not all combinations of the three. So each rule
     * is tested with each of them.
     */
    static Stream<Arguments> factories() {
        boolean oldest = Platform.isOldestHibernate();
        return Stream.of(
                Arguments.of(Database.H2, oldest ? VersionedKeeper.class : PlainKeeper.class),
                Arguments.of(Database.POSTGRESQL, oldest ? PlainKeeper.class : VersionedKeeper.class));
    }

    static Stream<Arguments> cases() {
        return KeeperAttribute.all()
                .flatMap(attribute -> attribute
                        .changes()
                        .flatMap(change ->
                                Stream.of(true, false).map(loaded -> Arguments.of(attribute, change, loaded))));
    }

    @BeforeParameterizedClassInvocation
    void open() {
        factory = Shop.open(
                database,
                List.of(type, Item.class, Gem.class, Coin.class),
                Map.of(SignalboxSettings.DISPATCHER, dispatcher));
        dispatcher.connect(
                M2mChanged.of(Keeper.class),
                signal -> links.add(signal.action() + " " + signal.attribute() + " "
                        + (signal.pks() == null ? null : new TreeSet<>(signal.pks()))));
        dispatcher.connect(PostSave.of(Keeper.class), signal -> saves.add(signal.updateFields()));
        dispatcher.connect(PreSave.of(Keeper.class), signal -> announced.add(signal.updateFields()));
    }

    @AfterParameterizedClassInvocation
    void close() {
        factory.close();
        dispatcher.close();
    }

    @ParameterizedTest(name = "{0}, {1}, loaded: {2}")
    @MethodSource("cases")
    void everyChangeIsTold(KeeperAttribute attribute, Change change, boolean loaded) {
        Elements elements = factory.fromTransaction(em -> Elements.persisted(em, attribute.element()));
        Long id = factory.fromTransaction(em -> {
            Keeper keeper = Elements.newKeeper(type);
            attribute.set(keeper, attribute.make(elements.in(em, "a", "b")));
            em.persist(keeper);
            return keeper.id;
        });
        forget();

        factory.inTransaction(em -> {
            Keeper keeper = em.find(type, id);
            if (loaded) {
                attribute.load(keeper);
            }
            attribute.change(keeper, change, elements.in(em, "a", "b", "c"));
        });

        boolean known = loaded || attribute.isEager() || !change.isReplacement();
        if (attribute.element().isEntity()) {
            assertThat(links).isEqualTo(attribute.expectedLinks(change, known, elements));
        } else {
            assertThat(links).isEmpty();
        }
        assertThat(named(saves)).isEqualTo(attribute.expectedNames(change, known));
        assertThat(named(announced)).isEqualTo(attribute.expectedNames(change, known));
    }

    private void forget() {
        links.clear();
        saves.clear();
        announced.clear();
    }

    private static Set<String> named(List<Set<String>> signals) {
        Set<String> names = new TreeSet<>();
        signals.forEach(names::addAll);
        return names;
    }
}
