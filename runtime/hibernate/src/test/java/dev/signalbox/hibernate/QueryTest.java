package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Owner;
import dev.signalbox.hibernate.shop.Toy;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaQuery;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Queries after a change, and in receivers. */
class QueryTest extends SignalTest {

    /** Queries that use only the receiver's table. */
    enum Query {
        JPQL,
        CRITERIA,
        NATIVE;

        long notes(Session em) {
            return switch (this) {
                case JPQL -> count(Note.class, em);
                case CRITERIA -> {
                    CriteriaQuery<Note> query = em.getCriteriaBuilder().createQuery(Note.class);
                    query.from(Note.class);
                    yield em.createQuery(query).getResultList().size();
                }
                case NATIVE ->
                    em.createNativeQuery("select count(*) from Note", Long.class)
                            .getSingleResult();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void aQueryThatNamesOnlyTheReceiversTableSeesWhatItWroteAfterAnInsert(Query query) {
        on(PostSave.of(User.class), signal -> signal.using().persist(new Note("seen")));
        inTransaction(em -> {
            em.persist(new User("ada"));
            assertThat(query.notes(em)).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aQueryThatNamesOnlyTheReceiversTableSeesWhatItWroteAfterAnUpdate(Query query) {
        Long id = saved(new User("ada")).id;
        on(PostSave.of(User.class), signal -> signal.using().persist(new Note("seen")));
        inTransaction(em -> {
            em.find(User.class, id).logins++;
            assertThat(query.notes(em)).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aQueryThatNamesOnlyTheReceiversTableSeesWhatItWroteAfterADelete(Query query) {
        Long id = saved(new User("ada")).id;
        on(PostDelete.of(User.class), signal -> signal.using().persist(new Note("seen")));
        inTransaction(em -> {
            em.remove(em.find(User.class, id));
            assertThat(query.notes(em)).isEqualTo(1);
        });
    }

    @Test
    void aQueryThatNamesOnlyTheReceiversTableSeesWhatItWroteAfterACascade() {
        Long id = saved(new Owner("ada")).id;
        on(PostSave.of(Toy.class), signal -> signal.using().persist(new Note("seen")));
        inTransaction(em -> {
            em.find(Owner.class, id).buyToy();
            assertThat(count(Note.class, em)).isEqualTo(1);
        });
    }

    @Test
    void aQueryThatNeedsNoFlushLeavesChangesAloneThatNoReceiverHears() {
        on(PostSave.of(User.class), signal -> {});
        inTransaction(em -> {
            em.persist(new Country("FR", "France"));
            platform.statements.clear();
            count(Note.class, em);
            assertThat(platform.statements.count("insert")).isZero();
        });
    }

    @Test
    void aQueryForTheSavedEntitySeesWhatReceiversChanged() {
        on(PostSave.of(User.class), signal -> signal.instance().email = "set");
        inTransaction(em -> {
            em.persist(new User("ada"));
            assertThat(em.createQuery("select email from User", String.class).getSingleResult())
                    .isEqualTo("set");
        });
    }

    @Test
    void everySignalsReceiversMayQueryTheirOwnTableAndOthers() {
        List<String> counts = new ArrayList<>();
        on(PreSave.of(User.class), signal -> counts.add("pre save " + counts(signal.using())));
        on(PostSave.of(User.class), signal -> counts.add("post save " + counts(signal.using())));
        on(PreDelete.of(User.class), signal -> counts.add("pre delete " + counts(signal.using())));
        on(PostDelete.of(User.class), signal -> counts.add("post delete " + counts(signal.using())));
        User ada = saved(new User("ada"));
        inTransaction(em -> em.find(User.class, ada.id).logins++);
        inTransaction(em -> em.remove(em.find(User.class, ada.id)));
        assertThat(counts)
                .containsExactly(
                        "pre save 0 0",
                        "post save 1 0",
                        "pre save 1 0",
                        "post save 1 0",
                        "pre delete 1 0",
                        "post delete 0 0");
    }

    private static String counts(EntityManager em) {
        return count(User.class, em) + " " + count(Note.class, em);
    }

    @Test
    void aReceiversOwnQuerySeesWhatItPersisted() {
        List<Long> counts = new ArrayList<>();
        on(PostSave.of(User.class), signal -> {
            signal.using().persist(new Note("seen"));
            counts.add(count(Note.class, signal.using()));
        });
        saved(new User("ada"));
        assertThat(counts).containsExactly(1L);
    }

    @Test
    void aFlushInAReceiverOfADeleteIsAllowed() {
        Long id = saved(new User("ada")).id;
        on(PreDelete.of(User.class), signal -> {
            signal.using().persist(new Note("before"));
            signal.using().flush();
        });
        on(PostDelete.of(User.class), signal -> {
            signal.using().persist(new Note("after"));
            signal.using().flush();
        });
        inTransaction(em -> em.remove(em.find(User.class, id)));
        assertThat(count(User.class)).isZero();
        assertThat(count(Note.class)).isEqualTo(2);
    }
}
