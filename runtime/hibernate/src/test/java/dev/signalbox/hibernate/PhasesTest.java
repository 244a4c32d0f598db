package dev.signalbox.hibernate;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.model.PostSave;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.LogRecord;
import org.hibernate.Session;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** The phases of a transaction. */
class PhasesTest extends SignalTest {

    @Test
    void aCommitCallsTheReceiversOfEachPhaseOnceAndInOrder() {
        saved(new Order("one"));
        assertThat(platform.orders.receivers())
                .filteredOn(receiver -> !receiver.endsWith("Async"))
                .containsExactly(
                        "now",
                        "beforeCommit",
                        "preSaveAfterCommit",
                        "afterCommit",
                        "afterCommitToo",
                        "afterCompletion");
    }

    @Test
    void aRollbackCallsThoseAfterRollbackAndAfterCompletion() {
        inSession(em -> {
            em.getTransaction().begin();
            em.persist(new Order("one"));
            em.flush();
        });
        assertThat(platform.orders.receivers())
                .filteredOn(receiver -> !receiver.endsWith("Async"))
                .containsExactly("now", "afterRollback", "afterCompletion");
    }

    @Test
    void aTransactionThatWritesNothingCallsNoReceiver() {
        inTransaction(em -> count(Order.class, em));
        inSession(em -> {
            em.getTransaction().begin();
            count(Order.class, em);
        });
        assertThat(platform.orders.receivers()).isEmpty();
    }

    @Test
    void whatIsWrittenBeforeTheCommitIsFlushedAndSignalled() {
        List<PostSave<Note>> notes = heard(PostSave.of(Note.class));
        platform.orders.when("beforeCommit", signal -> signal.using().persist(new Note("before commit")));
        saved(new Order("one"));
        assertThat(notes).hasSize(1);
        assertThat(count(Note.class)).isEqualTo(1);
    }

    @Test
    void whatIsSavedBeforeTheCommitIsHeardBeforeTheCommitToo() {
        platform.orders.when("beforeCommit", signal -> {
            if (signal.instance().name.equals("one")) {
                signal.using().persist(new Order("two"));
            }
        });
        saved(new Order("one"));
        assertThat(platform.orders.saves("beforeCommit"))
                .extracting(signal -> signal.instance().name)
                .containsExactly("one", "two");
        assertThat(count(Order.class)).isEqualTo(2);
    }

    @Test
    void anExceptionBeforeTheCommitRollsBack() {
        RuntimeException failure = new IllegalArgumentException("no");
        platform.orders.when("beforeCommit", signal -> {
            throw failure;
        });
        assertThatThrownBy(() -> saved(new Order("one"))).hasRootCause(failure);
        assertThat(count(Order.class)).isZero();
        assertThat(platform.orders.receivers()).contains("afterRollback").doesNotContain("afterCommit");
    }

    @Test
    void anExceptionNowMeansNoAfterCommit() {
        platform.orders.when("now", signal -> {
            throw new IllegalArgumentException("no");
        });
        assertThatThrownBy(() -> saved(new Order("one"))).isInstanceOf(RuntimeException.class);
        assertThat(platform.orders.receivers()).contains("afterRollback").doesNotContain("beforeCommit", "afterCommit");
    }

    @Test
    void severalSavesOfARowAreOneAfterwardsWithAllThatChanged() {
        Order order = saved(new Order("one"));
        platform.orders.reset();
        inTransaction(em -> {
            em.find(Order.class, order.id).name = "renamed";
            em.flush();
            em.clear();
            em.find(Order.class, order.id).state = "paid";
        });
        assertThat(platform.orders.saves("now")).hasSize(2);
        List<PostSave<Order>> after = platform.orders.saves("afterCommit");
        assertThat(after).hasSize(1);
        assertThat(after.get(0).created()).isFalse();
        assertThat(after.get(0).updateFields()).isEqualTo(Set.of("name", "state"));
        assertThat(after.get(0).instance().state).isEqualTo("paid");
    }

    @Test
    void aNewRowThatIsUpdatedIsCreatedAfterwards() {
        inTransaction(em -> {
            Order order = new Order("one");
            em.persist(order);
            em.flush();
            order.state = "paid";
        });
        assertThat(platform.orders.saves("afterCommit"))
                .extracting(PostSave::created)
                .containsExactly(true);
    }

    @Test
    void aRowThatCameAndWentIsNothingAfterwards() {
        inTransaction(em -> {
            Order order = new Order("one");
            em.persist(order);
            em.flush();
            em.remove(order);
        });
        assertThat(platform.orders.saves("now")).hasSize(1);
        assertThat(platform.orders.saves("afterCommit")).isEmpty();
        assertThat(platform.orders.deletes("deletedAfterCommit")).isEmpty();
    }

    @Test
    void aRowThatIsUpdatedAndDeletedIsADeleteAfterwards() {
        Order order = saved(new Order("one"));
        platform.orders.reset();
        inTransaction(em -> {
            Order managed = em.find(Order.class, order.id);
            managed.state = "paid";
            em.flush();
            em.remove(managed);
        });
        assertThat(platform.orders.saves("afterCommit")).isEmpty();
        assertThat(platform.orders.deletes("deletedAfterCommit")).hasSize(1);
    }

    @Test
    void whatAnAfterCommitReceiverWritesIsCommittedInATransactionOfItsOwn() {
        List<EntityManager> entityManagers = new ArrayList<>();
        platform.orders.when("afterCommit", signal -> {
            signal.using().persist(new Note("after commit"));
            entityManagers.add(signal.using().unwrap(Session.class));
        });
        inTransaction(em -> {
            em.persist(new Order("one"));
            entityManagers.add(em);
        });
        assertThat(count(Note.class)).isEqualTo(1);
        assertThat(entityManagers).doesNotHaveDuplicates().hasSize(2);
        assertThat(entityManagers).noneMatch(EntityManager::isOpen);
    }

    @Test
    void anAfterCommitReceiverSeesWhatWasCommitted() {
        List<Long> counts = new ArrayList<>();
        platform.orders.when("afterCommit", signal -> counts.add(count(Order.class, signal.using())));
        saved(new Order("one"));
        assertThat(counts).containsExactly(1L);
    }

    @Test
    void whatAnAfterCommitReceiverSavesIsSignalled() {
        List<PostSave<Note>> notes = heard(PostSave.of(Note.class));
        platform.orders.when("afterCommit", signal -> signal.using().persist(new Note("after commit")));
        saved(new Order("one"));
        assertThat(notes).hasSize(1);
    }

    @Test
    void anAfterCommitReceiverThatFailsIsLoggedByItsIdAndHarmsNothingElse() {
        platform.orders.when("afterCommit", signal -> {
            signal.using().persist(new Note("lost"));
            signal.using().flush();
            throw new IllegalArgumentException("no");
        });
        platform.orders.when("afterCommitToo", signal -> signal.using().persist(new Note("kept")));
        try (LogRecords log = new LogRecords()) {
            saved(new Order("one"));
            assertThat(log.all())
                    .extracting(LogRecord::getMessage)
                    .singleElement()
                    .asString()
                    .contains(OrderSignals.class.getName() + "#afterCommit ");
        }
        assertThat(count(Order.class)).isEqualTo(1);
        assertThat(stored(Note.class)).extracting(note -> note.text).containsExactly("kept");
    }

    @Test
    void anAfterCommitReceiverWhoseCommitFailsIsLogged() {
        platform.orders.when("afterCommit", signal -> {
            signal.using().persist(new Note("lost"));
            signal.using().getTransaction().setRollbackOnly();
        });
        try (LogRecords log = new LogRecords()) {
            saved(new Order("one"));
            assertThat(log.all())
                    .singleElement()
                    .satisfies(logged -> assertThat(logged.getThrown()).hasMessageContaining("rollback-only"));
        }
        assertThat(count(Note.class)).isZero();
    }

    @Test
    void anAfterCommitReceiverThatBreaksAConstraintWhenItCommitsHarmsNothingElse() {
        platform.orders.when("afterCommit", signal -> signal.using().persist(new Country("TOO LONG".repeat(100), "")));
        platform.orders.when("afterCommitToo", signal -> signal.using().persist(new Note("kept")));
        try (LogRecords log = new LogRecords()) {
            saved(new Order("one"));
            assertThat(log.all())
                    .extracting(LogRecord::getMessage)
                    .singleElement()
                    .asString()
                    .contains(OrderSignals.class.getName() + "#afterCommit ");
        }
        assertThat(count(Order.class)).isEqualTo(1);
        assertThat(count(Note.class)).isEqualTo(1);
    }

    @Test
    void anAfterCommitReceiverThatLeavesTheDatabaseAloneOpensNothing() {
        Statistics statistics = factory().getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            saved(new Order("one"));
            assertThat(platform.orders.receivers()).contains("afterCommit");
            assertThat(statistics.getSessionOpenCount()).isEqualTo(1);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void theEntityManagerOfAnAfterCommitReceiverIsClosedWhenItReturns() {
        List<EntityManager> kept = new ArrayList<>();
        platform.orders.when("afterCommit", signal -> kept.add(signal.using()));
        saved(new Order("one"));
        assertThat(kept.get(0).isOpen()).isFalse();
        assertThatThrownBy(() -> kept.get(0).find(Note.class, 1L))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed when it returned");
    }

    @Test
    void anAsyncReceiverRunsOnAnotherThreadWithAnEntityManagerOfItsOwn() throws Exception {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        CompletableFuture<Session> session = new CompletableFuture<>();
        platform.orders.when("afterCommitAsync", signal -> {
            session.complete(signal.using().unwrap(Session.class));
            thread.complete(Thread.currentThread());
        });
        saved(new Order("one"));
        assertThat(thread.get(10, SECONDS)).isNotSameAs(Thread.currentThread());
        assertThat(session.get(10, SECONDS)).isNotNull();
    }

    @Test
    void anAsyncReceiverThatIsCalledAtOnceDoesNotShareTheEntityManager() throws Exception {
        CompletableFuture<Session> own = new CompletableFuture<>();
        platform.orders.when("nowAsync", signal -> own.complete(signal.using().unwrap(Session.class)));
        inTransaction(em -> {
            em.persist(new Order("one"));
            em.flush();
            assertThat(own.orTimeout(10, SECONDS).join()).isNotSameAs(em);
        });
    }
}
