package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.hibernate.shop.Admin;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Owner;
import dev.signalbox.hibernate.shop.Profile;
import dev.signalbox.hibernate.shop.Toy;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostInit;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreInit;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;

/** {@code PRE_INIT} and {@code POST_INIT}: sent when a row is loaded. */
class InitTest extends SignalTest {

    private long ada;

    private void saveAda() {
        ada = saved(new User("ada")).id;
    }

    @Test
    void aLoadIsAnnouncedBeforeTheAttributesAreSetAndReportedAfter() {
        saveAda();
        List<String> signals = new ArrayList<>();
        on(PreInit.of(User.class), signal -> signals.add("pre " + signal.instance().name));
        on(PostInit.of(User.class), signal -> signals.add("post " + signal.instance().name));
        inTransaction(em -> em.find(User.class, ada));
        assertThat(signals).containsExactly("pre null", "post ada");
    }

    @Test
    void theArgumentsTellWhatAndWhere() {
        Long admin = saved(new Admin("ada")).id;
        List<PreInit<User>> before = heard(PreInit.of(User.class));
        List<PostInit<User>> after = heard(PostInit.of(User.class));
        inTransaction(em -> {
            User loaded = em.find(User.class, admin);
            assertThat(before).extracting(PreInit::instance).containsExactly(loaded);
            assertThat(after).extracting(PostInit::instance).containsExactly(loaded);
            assertThat(before.get(0).sender()).isEqualTo(Admin.class);
            assertThat(after.get(0).sender()).isEqualTo(Admin.class);
            assertThat(before.get(0).using()).isSameAs(em);
            assertThat(after.get(0).using()).isSameAs(em);
        });
    }

    @Test
    void itIsSentForEachRowOnce() {
        saveAda();
        saved(new User("bob"));
        List<PostInit<User>> loads = heard(PostInit.of(User.class));
        inTransaction(em -> {
            em.createQuery("from User", User.class).getResultList();
            em.createQuery("from User", User.class).getResultList();
            em.find(User.class, ada);
        });
        assertThat(loads).hasSize(2);
    }

    @Test
    void whatIsNotLoadedSendsNothing() {
        saveAda();
        List<PostInit<User>> loads = heard(PostInit.of(User.class));
        inTransaction(em -> {
            em.persist(new User("bob"));
            em.getReference(User.class, ada);
            em.createQuery("select name from User", String.class).getResultList();
        });
        assertThat(loads).isEmpty();
    }

    @Test
    void aRefreshLoadsTheRowAgain() {
        saveAda();
        inTransaction(em -> {
            User user = em.find(User.class, ada);
            List<PostInit<User>> loads = heard(PostInit.of(User.class));
            em.refresh(user);
            assertThat(loads).extracting(PostInit::instance).containsExactly(user);
        });
    }

    @Test
    void proxiesAndLazyCollectionsAreLoadedWhenTheyAreUsed() {
        Owner owner = new Owner("ann");
        owner.buyToy();
        saved(owner);
        List<PostInit<Owner>> owners = heard(PostInit.of(Owner.class));
        List<PostInit<Toy>> toys = heard(PostInit.of(Toy.class));
        inTransaction(em -> {
            Owner reference = em.getReference(Owner.class, owner.id);
            assertThat(owners).isEmpty();
            assertThat(Hibernate.unproxy(reference, Owner.class).toys).hasSize(1);
        });
        assertThat(owners).hasSize(1);
        assertThat(toys).hasSize(1);
    }

    @Test
    void aMergeLoadsWhatItMergesInto() {
        User user = saved(new User("ada"));
        List<PostInit<User>> loads = heard(PostInit.of(User.class));
        User merged = fromTransaction(em -> em.merge(user));
        assertThat(loads).extracting(PostInit::instance).containsExactly(merged);
    }

    @Test
    void receiversMayQueryAndPersist() {
        saveAda();
        saved(new User("bob"));
        List<Long> counts = new ArrayList<>();
        on(PreInit.of(User.class), signal -> {
            signal.using().persist(new Note("pre"));
            counts.add(count(User.class, signal.using()));
        });
        on(PostInit.of(User.class), signal -> {
            signal.using().persist(new Note("post"));
            signal.using().createQuery("from Note", Note.class).getResultList();
            signal.using().flush();
        });
        List<PostSave<Note>> notes = heard(PostSave.of(Note.class));
        inTransaction(em -> assertThat(
                        em.createQuery("from User order by name", User.class).getResultList())
                .extracting(user -> user.name)
                .containsExactly("ada", "bob"));
        assertThat(counts).containsExactly(2L, 2L);
        assertThat(count(Note.class)).isEqualTo(4);
        assertThat(notes).hasSize(4);
    }

    @Test
    void receiversMayLoadWhatIsBeingLoaded() {
        saveAda();
        saved(new User("bob"));
        List<PostInit<User>> loads = heard(PostInit.of(User.class));
        on(
                PostInit.of(User.class),
                signal -> signal.using().createQuery("from User", User.class).getResultList());
        inTransaction(em -> em.createQuery("from User", User.class).getResultList());
        assertThat(loads).hasSize(2);
    }

    @Test
    void whatAReceiverChangesIsSaved() {
        saveAda();
        on(PostInit.of(User.class), signal -> signal.instance().logins++);
        inTransaction(em -> em.find(User.class, ada));
        assertThat(this.<Integer>fromTransaction(em ->
                        em.createQuery("select logins from User", Integer.class).getSingleResult()))
                .isEqualTo(1);
    }

    @Test
    void aReceiverMayRemove() {
        saveAda();
        on(PostInit.of(User.class), signal -> signal.using().remove(signal.instance()));
        inTransaction(em -> em.createQuery("from User", User.class).getResultList());
        assertThat(count(User.class)).isZero();
    }

    @Test
    void whatALoadCausesIsSignalledInTurn() {
        Profile profile = new Profile(saved(new User("ada")));
        saved(profile);
        on(PostInit.of(Profile.class), signal -> signal.instance().bio = "seen");
        List<PostSave<Profile>> saves = heard(PostSave.of(Profile.class));
        inTransaction(em -> em.find(Profile.class, profile.id));
        assertThat(saves).hasSize(1);
    }

    @Test
    void anExceptionReachesTheCodeThatLoads() {
        saveAda();
        RuntimeException failure = new IllegalArgumentException("no");
        on(PostInit.of(User.class), signal -> {
            throw failure;
        });
        inSession(em -> {
            em.getTransaction().begin();
            assertThatThrownBy(() -> em.find(User.class, ada)).isSameAs(failure);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
        });
    }

    @Test
    void loadsOutsideATransactionAreSignalledToo() {
        saveAda();
        List<PostInit<User>> loads = heard(PostInit.of(User.class));
        inSession(em -> em.find(User.class, ada));
        assertThat(loads).hasSize(1);
    }

    @Test
    void aStatelessSessionDoesNotTell() {
        saveAda();
        List<PostInit<User>> loads = heard(PostInit.of(User.class));
        factory().inStatelessTransaction(session -> session.get(User.class, ada));
        assertThat(loads).isEmpty();
    }
}
