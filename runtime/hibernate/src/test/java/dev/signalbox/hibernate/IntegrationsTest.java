package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.hibernate.spi.DeliveringSession;
import dev.signalbox.hibernate.spi.SendingFactories;
import dev.signalbox.model.PostSave;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SharedSessionContract;
import org.hibernate.StatelessSession;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.junit.jupiter.api.Test;

/** What integrations learn of session factories, and of the session whose receivers are called. */
class IntegrationsTest extends SignalTest {

    private final List<Object> sessions = new ArrayList<>();

    private void noteSession() {
        SharedSessionContract session = DeliveringSession.current();
        assertThat(session).isNotNull();
        sessions.add(session);
    }

    @Test
    void aFactoryIsKnownByItsDispatcher() {
        assertThat(SendingFactories.of(platform.dispatcher)).contains(factory());
        assertThat(SendingFactories.of(Dispatcher.builder().build())).isEmpty();
    }

    @Test
    void noSessionIsCurrentOutsideOfReceivers() {
        assertThat(DeliveringSession.current()).isNull();
        assertThat(DeliveringSession.keepUntilCommit(() -> {})).isFalse();
    }

    @Test
    void theSessionOfTheSignalIsCurrentInItsReceiver() {
        on(PostSave.of(Note.class), saved -> noteSession());
        inTransaction(em -> {
            em.persist(new Note("one"));
            em.flush();
            assertThat(sessions).containsExactly(em);
            assertThat(DeliveringSession.current()).isNull();
        });
    }

    @Test
    void aStatelessSessionIsCurrentToo() {
        on(PostSave.of(Note.class), saved -> noteSession());
        try (StatelessSession stateless = factory().openStatelessSession()) {
            stateless.beginTransaction();
            stateless.insert(new Note("one"));
            stateless.getTransaction().commit();
            assertThat(sessions).containsExactly(stateless);
        }
    }

    @Test
    @SuppressWarnings("ReferenceEquality") // the very same session
    void afterTheCommitItIsTheReceiversOwnAndInATransaction() {
        platform.orders.when("afterCommit", signal -> {
            noteSession();
            assertThat(sessions).noneMatch(each -> each == signal.using());
            assertThat(((SharedSessionContractImplementor) sessions.get(0)).isTransactionInProgress())
                    .isTrue();
        });
        inTransaction(em -> {
            em.persist(new Order("one"));
            sessions.add(em);
            sessions.remove(em);
        });
        assertThat(sessions).hasSize(1);
    }

    @Test
    void keptWorkRunsOnceAfterAllReceiversAndBeforeTheCommit() {
        List<String> events = new ArrayList<>();
        on(PostSave.of(Order.class), saved -> events.add("now " + saved.instance().name));
        platform.orders.when("beforeCommit", signal -> {
            String name = signal.instance().name;
            events.add("before commit " + name);
            assertThat(DeliveringSession.keepUntilCommit(() -> events.add("kept by " + name)))
                    .isTrue();
            if (name.equals("one")) {
                signal.using().persist(new Order("two"));
            }
        });
        platform.orders.when("afterCommit", signal -> events.add("after commit"));
        inTransaction(em -> {
            em.persist(new Order("one"));
            em.flush();
            assertThat(events).containsExactly("now one");
        });
        assertThat(events.subList(0, 6))
                .containsExactly(
                        "now one", "before commit one", "now two", "before commit two", "kept by one", "kept by two");
        assertThat(events.subList(6, 8)).containsOnly("after commit");
    }

    @Test
    void keptWorkThatFailsMakesTheTransactionRollBack() {
        platform.orders.when(
                "beforeCommit",
                signal -> DeliveringSession.keepUntilCommit(() -> {
                    throw new IllegalStateException("not written");
                }));
        assertThatThrownBy(() -> saved(new Order("one"))).hasStackTraceContaining("not written");
        assertThat(count(Order.class)).isZero();
    }
}
