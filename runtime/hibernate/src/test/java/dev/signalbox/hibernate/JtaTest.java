package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.SignalLoopError;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.TransactionSettings;
import org.hibernate.engine.transaction.jta.platform.internal.NarayanaJtaPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Phases in JTA transactions. Such a transaction holds the connection and stays with the thread until its commit
 * returns.
 */
@ParameterizedClass
@EnumSource
@Timeout(120)
@Tag("slow")
class JtaTest {

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database database;

    private final SignUps registrations = new SignUps();

    @SuppressWarnings("NullAway.Init")
    private Jta jta;

    @SuppressWarnings("NullAway.Init")
    private SessionFactory factory;

    /** When an application closes its entity manager. */
    enum Closing {
        WITHIN_THE_TRANSACTION,
        AFTER_THE_TRANSACTION,
        AFTER_THE_VIEW
    }

    private void open(int connections) {
        jta = new Jta(database, connections);
        factory = Shop.open(
                database,
                Ids.SEQUENCE,
                Map.of(
                        SignalboxSettings.DISPATCHER,
                        registrations.dispatcher,
                        JdbcSettings.JAKARTA_JTA_DATASOURCE,
                        jta.pool,
                        "jakarta.persistence.transactionType",
                        "JTA",
                        TransactionSettings.TRANSACTION_COORDINATOR_STRATEGY,
                        "jta",
                        TransactionSettings.JTA_PLATFORM,
                        new NarayanaJtaPlatform()));
    }

    @AfterEach
    void close() {
        factory.close();
        jta.close();
    }

    static Stream<Arguments> uses() {
        return Stream.of(Closing.values())
                .flatMap(closing -> Stream.of(1, 4).map(connections -> Arguments.of(closing, connections)));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void allReceiversWriteHoweverSmallThePool(Closing closing, int connections) throws Exception {
        open(connections);
        registrations.writeAfterCommit(jta::heldHere);
        registrations.run(factory, order -> save(order, closing));
        assertThat(jta.pool.getMetrics().activeCount()).isZero();
    }

    @ParameterizedTest
    @MethodSource("uses")
    void whatServicesWriteAfterTheCommitIsSaved(Closing closing, int connections) throws Exception {
        open(connections);
        registrations.afterCommit(jta::heldHere, order -> save(new Note(order.name), Closing.WITHIN_THE_TRANSACTION));
        registrations.run(factory, order -> save(order, closing));
    }

    @Test
    void aReceiverAfterTheCommitIsInNoTransaction() {
        open(1);
        List<Integer> status = new ArrayList<>();
        registrations.afterCommit(jta::heldHere, order -> status.add(jta.status()));
        save(new Order("one"), Closing.AFTER_THE_TRANSACTION);
        assertThat(status).containsExactly(Status.STATUS_NO_TRANSACTION);
        assertThat(jta.status()).isEqualTo(Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void aRollbackCallsNoReceiverAfterACommit() {
        open(1);
        List<String> completed = new ArrayList<>();
        registrations.afterCommit(jta::heldHere, order -> completed.add(order.name));
        assertThatThrownBy(() -> jta.transaction(() -> {
                    persist(new Order("one"));
                    try {
                        jta.manager.setRollbackOnly();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(completed).isEmpty();
        assertThat(registrations.signals.receivers()).contains("afterRollback");
        save(new Order("two"), Closing.AFTER_THE_TRANSACTION);
        assertThat(completed).containsExactly("two");
    }

    @Test
    void aTransactionWithinAnotherCompletesByItself() throws Exception {
        open(2);
        List<String> completed = new ArrayList<>();
        registrations.afterCommit(() -> 0, order -> completed.add(order.name));
        jta.manager.begin();
        persist(new Order("outer"));
        var outer = jta.manager.suspend();
        save(new Order("inner"), Closing.AFTER_THE_TRANSACTION);
        assertThat(completed).containsExactly("inner");
        jta.manager.resume(outer);
        jta.manager.commit();
        assertThat(completed).containsExactly("inner", "outer");
    }

    @Test
    void nothingIsCommittedIfReceiversCauseEachOtherForEver() {
        open(1);
        registrations.signals.when("now", signal -> signal.using().persist(new Order("again")));
        assertThatThrownBy(() -> save(new Order("one"), Closing.AFTER_THE_TRANSACTION))
                .hasRootCauseInstanceOf(SignalLoopError.class);
        try (Session em = factory.openSession()) {
            assertThat(SignalTest.count(Order.class, em)).isZero();
        }
        assertThat(registrations.signals.receivers()).contains("afterRollback").doesNotContain("afterCommit");
        assertThat(jta.pool.getMetrics().activeCount()).isZero();
    }

    private void save(Object entity, Closing closing) {
        switch (closing) {
            case WITHIN_THE_TRANSACTION -> jta.transaction(() -> persist(entity));
            case AFTER_THE_TRANSACTION -> {
                List<EntityManager> opened = new ArrayList<>();
                jta.transaction(() -> {
                    EntityManager em = factory.createEntityManager();
                    opened.add(em);
                    em.persist(entity);
                });
                opened.forEach(EntityManager::close);
            }
            case AFTER_THE_VIEW -> {
                try (Session em = factory.openSession()) {
                    assertThat(SignalTest.count(Note.class, em)).isNotNegative();
                    jta.transaction(() -> {
                        em.joinTransaction();
                        em.persist(entity);
                    });
                    assertThat(SignalTest.count(Note.class, em)).isPositive();
                }
            }
        }
    }

    private void persist(Object entity) {
        try (EntityManager em = factory.createEntityManager()) {
            em.persist(entity);
            em.flush();
        }
    }
}
