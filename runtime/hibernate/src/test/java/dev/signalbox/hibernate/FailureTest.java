package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signalbox.hibernate.shop.Article;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Receivers that throw, and flushes that fail. */
class FailureTest extends SignalTest {

    private final RuntimeException failure = new IllegalArgumentException("no");

    @Test
    void anExceptionReachesTheOneWhoFlushesAndTheTransactionRollsBackEvenIfItIsSwallowed() {
        assertRollsBack(Session::flush);
    }

    @Test
    void anExceptionReachesTheOneWhoQueriesAndTheTransactionRollsBackEvenIfItIsSwallowed() {
        assertRollsBack(em -> count(User.class, em));
    }

    private void assertRollsBack(Consumer<Session> flush) {
        on(PostSave.of(User.class), this::fail);
        List<PostSave<User>> later = heard(PostSave.of(User.class));
        assertRollbackOnlyAfter(em -> {
            em.persist(new User("ada"));
            em.persist(new User("bob"));
            assertThat(catchThrowable(() -> flush.accept(em))).isSameAs(failure);
        });
        assertThat(count(User.class)).isZero();
        assertThat(later).isEmpty();
    }

    @Test
    void anExceptionReachesTheOneWhoCommitsAndNothingIsCommitted() {
        on(PostSave.of(User.class), this::fail);
        assertThatThrownBy(() -> saved(new User("ada"))).hasRootCause(failure);
        assertThat(count(User.class)).isZero();
    }

    @Test
    void anExceptionBeforeASaveReachesTheOneWhoPersists() {
        on(PreSave.of(User.class), this::fail);
        assertRollbackOnlyAfter(em ->
                assertThat(catchThrowable(() -> em.persist(new User("ada")))).isSameAs(failure));
    }

    @Test
    void anExceptionBeforeADeleteReachesTheOneWhoRemoves() {
        Long id = saved(new User("ada")).id;
        on(PreDelete.of(User.class), this::fail);
        assertRollbackOnlyAfter(em -> {
            User ada = em.find(User.class, id);
            assertThat(catchThrowable(() -> em.remove(ada))).isSameAs(failure);
        });
        assertThat(count(User.class)).isEqualTo(1);
    }

    private void assertRollbackOnlyAfter(Consumer<Session> work) {
        inSession(em -> {
            em.getTransaction().begin();
            work.accept(em);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    @Test
    void aFailedFlushSendsNothingAndTheEntityManagerCanBeUsedAgain() {
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        heard(PostSave.of(Article.class));
        inSession(em -> {
            em.getTransaction().begin();
            em.persist(new User("ada"));
            Article unsaveable = new Article("signals");
            unsaveable.slug = "x".repeat(1000);
            assertThat(catchThrowable(() -> {
                        em.persist(unsaveable);
                        em.flush();
                    }))
                    .isNotNull();
            em.getTransaction().rollback();
            em.clear();
            assertThat(saves).isEmpty();
            em.getTransaction().begin();
            em.persist(new User("bob"));
            em.getTransaction().commit();
        });
        assertThat(saves).extracting(save -> save.instance().name).containsExactly("bob");
    }

    @Test
    void whatWasPersistedAfterARollbackIsSentOnce() {
        List<PostSave<Note>> saves = heard(PostSave.of(Note.class));
        inSession(em -> {
            em.getTransaction().begin();
            em.persist(new Note("rolled back"));
            em.getTransaction().rollback();
            em.clear();
            em.getTransaction().begin();
            em.persist(new Note("committed"));
            em.getTransaction().commit();
        });
        assertThat(saves).extracting(save -> save.instance().text).containsExactly("committed");
    }

    private void fail(Object signal) {
        throw failure;
    }
}
