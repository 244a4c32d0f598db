package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostSave;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.List;
import org.hibernate.FlushMode;
import org.junit.jupiter.api.Test;

/** Flush modes, and changes that reach the database in unusual ways. */
class FlushModeTest extends SignalTest {

    @Test
    void inModeCommitQueriesSendNothingAndTheCommitDoes() {
        on(PostSave.of(User.class), signal -> signal.using().persist(new Note("seen")));
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inTransaction(em -> {
            em.setFlushMode(FlushModeType.COMMIT);
            em.persist(new User("ada"));
            count(User.class, em);
            assertThat(saves).isEmpty();
        });
        assertThat(saves).hasSize(1);
        assertThat(count(Note.class)).isEqualTo(1);
    }

    @Test
    void inModeManualAFlushSendsAndWritesWhatReceiversDo() {
        on(PostSave.of(User.class), signal -> signal.using().persist(new Note("seen")));
        inTransaction(em -> {
            em.setHibernateFlushMode(FlushMode.MANUAL);
            em.persist(new User("ada"));
            em.flush();
        });
        assertThat(count(Note.class)).isEqualTo(1);
    }

    @Test
    void inModeManualWithoutAFlushASaveIsSentIfItsRowIsInserted() {
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inTransaction(em -> {
            em.setHibernateFlushMode(FlushMode.MANUAL);
            em.persist(new User("ada"));
        });
        assertThat(saves).hasSize((int) count(User.class));
        assertThat(saves).hasSize(platform.ids == Ids.IDENTITY ? 1 : 0);
    }

    @Test
    void clearingTheEntityManagerDoesNotHideARowThatWasInserted() {
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inTransaction(em -> {
            em.persist(new User("ada"));
            em.clear();
        });
        assertThat(saves).hasSize((int) count(User.class));
    }

    @Test
    void whatIsFlushedJustBeforeTheCommitIsSent() {
        on(PostSave.of(User.class), signal -> signal.using().persist(new Note("seen")));
        inTransaction(em -> em.getTransaction().registerSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                em.persist(new User("ada"));
                em.flush();
            }

            @Override
            public void afterCompletion(int status) {
                assertThat(status).isEqualTo(Status.STATUS_COMMITTED);
            }
        }));
        assertThat(count(User.class)).isEqualTo(1);
        assertThat(count(Note.class)).isEqualTo(1);
    }

    @Test
    void anEntityManagerThatIsClosedBeforeTheCommitStillSends() {
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        EntityManager em = factory().createEntityManager();
        var transaction = em.getTransaction();
        transaction.begin();
        em.persist(new User("ada"));
        em.close();
        transaction.commit();
        assertThat(saves).hasSize(1);
        assertThat(count(User.class)).isEqualTo(1);
    }

    @Test
    void manyRowsInBatchesWithClearAreAllSent() {
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inTransaction(em -> {
            for (int i = 0; i < 100; i++) {
                em.persist(new User("user " + i));
                if (i % 10 == 9) {
                    em.flush();
                    em.clear();
                }
            }
        });
        assertThat(saves).hasSize(100);
    }

    @Test
    void severalTransactionsOfOneEntityManagerSendEachTheirOwn() {
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inSession(em -> {
            for (int i = 1; i <= 3; i++) {
                em.getTransaction().begin();
                em.persist(new User("user"));
                em.getTransaction().commit();
                assertThat(saves).hasSize(i);
            }
        });
    }
}
