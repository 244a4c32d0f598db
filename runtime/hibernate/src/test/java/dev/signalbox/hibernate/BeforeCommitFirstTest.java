package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.hibernate.shop.Order;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/**
 * Receivers before the commit, together with callbacks of other libraries. Transactions of one session do not affect
 * each other.
 */
class BeforeCommitFirstTest extends SignalTest {

    /** Acts like a library that does something before the commit because of changes. */
    @BeforeParameterizedClassInvocation
    static void addAnotherListener(Platform platform) {
        platform.factory()
                .unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry()
                .appendListeners(EventType.POST_INSERT, new Another());
    }

    @Test
    void receiversComeFirst() {
        List<String> before = new ArrayList<>();
        inTransaction(em -> saveNextTo(session -> before.addAll(platform.orders.receivers()), em));

        assertThat(before).contains("beforeCommit");
    }

    @Test
    void receiversComeFirstAfterARollbackToo() {
        List<String> before = new ArrayList<>();
        inSession(em -> {
            em.getTransaction().begin();
            em.persist(new Order("one"));
            em.flush();
            em.getTransaction().rollback();
            platform.orders.reset();
            em.clear();

            em.getTransaction().begin();
            saveNextTo(session -> before.addAll(platform.orders.receivers()), em);
            em.getTransaction().commit();
        });

        assertThat(before).contains("beforeCommit");
    }

    @Test
    void anExceptionThatAnotherOneHidIsForgotten() {
        platform.orders.when("beforeCommit", signal -> {
            throw new IllegalStateException("a receiver's");
        });
        inSession(em -> {
            em.getTransaction().begin();
            saveNextTo(
                    session -> {
                        throw new IllegalStateException("another's");
                    },
                    em);
            assertThatThrownBy(em.getTransaction()::commit).hasStackTraceContaining("another's");
            rollBackIfActive(em);
            platform.orders.reset();
            em.clear();

            em.getTransaction().begin();
            em.persist(new Order("two"));
            em.getTransaction().commit();
        });

        assertThat(stored(Order.class)).hasSize(1);
    }

    private static void rollBackIfActive(Session em) {
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
    }

    /** Saves an order, and registers this callback after the flush. */
    private static void saveNextTo(BeforeCompletionCallback callback, Session em) {
        em.persist(new Order("next"));
        em.flush();
        ((SharedSessionContractImplementor) em)
                .getTransactionCompletionCallbacks()
                .registerCallback(callback);
    }

    private static final class Another implements PostInsertEventListener {

        @Override
        public void onPostInsert(PostInsertEvent event) {}

        @Override
        public boolean requiresPostCommitHandling(EntityPersister entity) {
            return false;
        }
    }
}
