package dev.signalbox.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.hibernate.collections.Album;
import dev.signalbox.hibernate.collections.Cover;
import dev.signalbox.hibernate.collections.Gem;
import dev.signalbox.hibernate.collections.Item;
import dev.signalbox.hibernate.collections.Stamp;
import dev.signalbox.hibernate.collections.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The base of tests with albums, on each database. */
@ParameterizedClass(name = "{0}")
@MethodSource("databases")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AlbumTest {

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database database;

    final AlbumSignals signals = new AlbumSignals();
    final Statements statements = new Statements();
    private final Dispatcher dispatcher =
            Dispatcher.builder().instances(signals).build();
    private final List<Registration> connections = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    SessionFactory factory;

    static Stream<Database> databases() {
        return Arrays.stream(Database.values());
    }

    @BeforeParameterizedClassInvocation
    void open() {
        factory = Shop.open(
                database,
                List.of(Album.class, Track.class, Cover.class, Item.class, Gem.class, Stamp.class),
                Map.of(SignalboxSettings.DISPATCHER, dispatcher, JdbcSettings.STATEMENT_INSPECTOR, statements));
    }

    @AfterParameterizedClassInvocation
    void close() {
        factory.close();
        dispatcher.close();
    }

    @AfterEach
    void disconnectAndEmpty() {
        disconnect();
        EmptyTables.of(factory, database);
        statements.clear();
        signals.heard.clear();
    }

    void disconnect() {
        connections.forEach(Registration::close);
        connections.clear();
    }

    /** Connects a receiver until the end of the test. */
    <S extends Signal> void on(Topic<S> topic, Consumer<? super S> receiver) {
        connections.add(dispatcher.connect(topic, receiver));
    }

    /** Collects the signals of a topic from now on. */
    <S extends Signal> List<S> heard(Topic<S> topic) {
        List<S> heard = new ArrayList<>();
        on(topic, heard::add);
        return heard;
    }

    <T> T saved(T entity) {
        inTransaction(em -> em.persist(entity));
        return entity;
    }

    /** Rolls back even after a failed assertion, so that the next test need not wait for locks. */
    void inTransaction(Consumer<Session> work) {
        try (Session em = factory.openSession()) {
            em.getTransaction().begin();
            try {
                work.accept(em);
                em.getTransaction().commit();
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }
}
