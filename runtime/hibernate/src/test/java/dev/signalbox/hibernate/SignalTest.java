package dev.signalbox.hibernate;

import dev.signalbox.ConnectOptions;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The base of tests that run on each platform. */
@ParameterizedClass(name = "{0}")
@MethodSource("dev.signalbox.hibernate.Platform#all")
abstract class SignalTest {

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Platform platform;

    private final List<Registration> connections = new ArrayList<>();

    @AfterEach
    void disconnectAndEmpty() {
        connections.forEach(Registration::close);
        platform.executor.await();
        EmptyTables.of(factory(), platform.database);
        platform.statements.clear();
        platform.orders.reset();
    }

    SessionFactory factory() {
        return platform.factory();
    }

    /** Connects a receiver until the end of the test. */
    <S extends Signal> void on(Topic<S> topic, Consumer<? super S> receiver) {
        connections.add(platform.dispatcher.connect(topic, receiver));
    }

    /** Connects a receiver under a name. */
    <S extends Signal> void on(String id, Topic<S> topic, Consumer<? super S> receiver) {
        connections.add(platform.dispatcher.connect(topic, receiver, ConnectOptions.DEFAULT.withId(id)));
    }

    /** Collects the signals of a topic from now on. */
    <S extends Signal> List<S> heard(Topic<S> topic) {
        List<S> signals = new ArrayList<>();
        on(topic, signals::add);
        return signals;
    }

    void inTransaction(Consumer<Session> work) {
        fromTransaction(em -> {
            work.accept(em);
            return em;
        });
    }

    <R> R fromTransaction(Function<Session, R> work) {
        return fromSession(em -> {
            em.getTransaction().begin();
            R result = work.apply(em);
            em.getTransaction().commit();
            return result;
        });
    }

    /** Gives an entity manager without a transaction. */
    void inSession(Consumer<Session> work) {
        fromSession(em -> {
            work.accept(em);
            return em;
        });
    }

    /**
     * Rolls back open transactions, for instance after a failed assertion, so that the next test need not wait for
     * locks.
     */
    private <R> R fromSession(Function<Session, R> work) {
        try (Session em = factory().openSession()) {
            try {
                return work.apply(em);
            } finally {
                rollBack(em);
            }
        }
    }

    private static void rollBack(Session em) {
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
    }

    /** Saves an entity in a new transaction. */
    <T> T saved(T entity) {
        inTransaction(em -> em.persist(entity));
        return entity;
    }

    /** A committed entity. */
    <T> T stored(Class<T> entity, Object id) {
        return fromTransaction(em -> em.find(entity, id));
    }

    /** All committed instances of an entity. */
    <T> List<T> stored(Class<T> entity) {
        return fromTransaction(
                em -> em.createQuery("from " + entity.getSimpleName(), entity).getResultList());
    }

    /** The number of committed rows. */
    long count(Class<?> entity) {
        return fromTransaction(em -> count(entity, em));
    }

    /** The number of rows that a query by this entity manager sees. */
    static long count(Class<?> entity, EntityManager em) {
        return em.createQuery("select count(*) from " + entity.getSimpleName(), Long.class)
                .getSingleResult();
    }
}
