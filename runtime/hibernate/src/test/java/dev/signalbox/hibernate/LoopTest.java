package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signalbox.SignalLoopError;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostSave;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Receivers that cause each other's signals for ever. */
@Timeout(60)
class LoopTest extends SignalTest {

    private void changesItsOwnEntity() {
        on("bystander", PostSave.of(User.class), signal -> {});
        on("counter", PostSave.of(User.class), signal -> signal.instance().logins++);
        on("other bystander", PostSave.of(User.class), signal -> {});
    }

    @Test
    void aReceiverThatAlwaysChangesItsOwnEntityIsNamed() {
        changesItsOwnEntity();
        assertThatThrownBy(() -> saved(new User("ada")))
                .isInstanceOfSatisfying(
                        SignalLoopError.class,
                        loop -> assertThat(loop.receivers()).containsExactly("counter", "counter"));
    }

    @Test
    void receiversThatCauseEachOtherAreNamedInOrder() {
        User ada = saved(new User("ada"));
        on("users", PostSave.of(User.class), signal -> signal.using().persist(new Note("user")));
        on("bystander", PostSave.of(Note.class), signal -> {});
        on("notes", PostSave.of(Note.class), signal -> signal.using().find(User.class, ada.id).logins++);
        assertThatThrownBy(() -> saved(new Note("first")))
                .isInstanceOfSatisfying(
                        SignalLoopError.class,
                        loop -> assertThat(loop.receivers())
                                .isIn(List.of("users", "notes", "users"), List.of("notes", "users", "notes")));
        assertThat(count(Note.class)).isZero();
    }

    @Test
    void aReceiverBeforeTheCommitIsNamed() {
        platform.orders.when("beforeCommit", signal -> signal.using().persist(new Order("again")));
        String receiver = OrderSignals.class.getName() + "#beforeCommit";
        assertThatThrownBy(() -> saved(new Order("one")))
                .isInstanceOfSatisfying(
                        SignalLoopError.class,
                        loop -> assertThat(loop.receivers()).containsExactly(receiver, receiver));
        assertThat(count(Order.class)).isZero();
    }

    @Test
    void theTransactionCanOnlyRollBackEvenIfTheErrorIsSwallowed() {
        changesItsOwnEntity();
        inSession(em -> {
            em.getTransaction().begin();
            em.persist(new User("ada"));
            assertThat(catchThrowable(em::flush)).isInstanceOf(SignalLoopError.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
        assertThat(count(User.class)).isZero();
    }

    @Test
    void nothingIsCommittedIfTheErrorComesOutOfTheCommitAndTheSessionIsJustClosed() {
        changesItsOwnEntity();
        assertThatThrownBy(() -> factory().inTransaction(em -> em.persist(new User("ada"))))
                .isInstanceOf(SignalLoopError.class);
        assertThatThrownBy(() -> {
                    try (EntityManager em = factory().createEntityManager()) {
                        em.getTransaction().begin();
                        em.persist(new User("ada"));
                        em.getTransaction().commit();
                    }
                })
                .isInstanceOf(SignalLoopError.class);
        assertThat(count(User.class)).isZero();
    }

    @Test
    void theReceiversAfterARollbackAreCalledThenToo() {
        changesItsOwnEntity();
        assertThatThrownBy(() -> factory().inTransaction(em -> {
                    em.persist(new Order("one"));
                    em.persist(new User("ada"));
                }))
                .isInstanceOf(SignalLoopError.class);
        assertThat(platform.orders.receivers()).contains("afterRollback").doesNotContain("afterCommit");
    }

    @Test
    void receiversAfterTheCommitThatCauseEachOtherEndInALogRecord() {
        platform.orders.when("afterCommit", signal -> signal.using().persist(new Order("again")));
        assertOneLoopIsLogged("afterCommit");
    }

    @Test
    void receiversAfterTheCommitThatCauseEachOtherInOtherTransactionsEndInALogRecord() {
        platform.orders.when("afterCommit", signal -> factory().inTransaction(em -> em.persist(new Order("again"))));
        assertOneLoopIsLogged("afterCommit");
    }

    @Test
    void asyncReceiversThatCauseEachOtherEndInALogRecord() {
        platform.orders.when("afterCommitAsync", signal -> signal.using().persist(new Order("again")));
        assertOneLoopIsLogged("afterCommitAsync");
    }

    private void assertOneLoopIsLogged(String receiver) {
        try (LogRecords log = new LogRecords()) {
            saved(new Order("one"));
            platform.executor.await();
            assertThat(log.all())
                    .filteredOn(logged -> !logged.getMessage().contains("#nowAsync "))
                    .singleElement()
                    .satisfies(logged -> isLoopOf(receiver, logged));
        }
        assertThat(count(Order.class)).isBetween(50L, 150L);
    }

    @Test
    void aLoopInTheTransactionOfAReceiverAfterTheCommitIsLoggedAndHarmsNothingElse() {
        changesItsOwnEntity();
        platform.orders.when("afterCommit", signal -> signal.using().persist(new User("ada")));
        platform.orders.when("afterCommitToo", signal -> signal.using().persist(new Note("kept")));
        try (LogRecords log = new LogRecords()) {
            saved(new Order("one"));
            assertThat(log.all()).singleElement().satisfies(logged -> {
                assertThat(logged.getMessage()).contains(OrderSignals.class.getName() + "#afterCommit ");
                assertThat(logged.getThrown()).isInstanceOf(SignalLoopError.class);
            });
        }
        assertThat(count(User.class)).isZero();
        assertThat(count(Note.class)).isEqualTo(1);
    }

    private static void isLoopOf(String receiver, LogRecord logged) {
        String id = OrderSignals.class.getName() + "#" + receiver;
        assertThat(logged.getMessage()).contains(id + " ");
        assertThat(logged.getThrown())
                .isInstanceOfSatisfying(
                        SignalLoopError.class,
                        loop -> assertThat(loop.receivers()).containsExactly(id, id));
    }
}
