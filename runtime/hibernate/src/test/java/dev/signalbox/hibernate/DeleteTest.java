package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Memo;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Owner;
import dev.signalbox.hibernate.shop.Pet;
import dev.signalbox.hibernate.shop.Profile;
import dev.signalbox.hibernate.shop.Toy;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PreDelete;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeleteTest extends SignalTest {

    @Test
    void preDeleteIsSentByRemoveWhileTheEntityIsManaged() {
        Long id = saved(new User("ada")).id;
        List<PreDelete<User>> before = heard(PreDelete.of(User.class));
        inTransaction(em -> {
            User ada = em.find(User.class, id);
            on(PreDelete.of(User.class), signal -> assertThat(em.contains(ada)).isTrue());
            em.remove(ada);
            assertThat(before).hasSize(1);
            assertThat(before.get(0).instance()).isSameAs(ada);
            assertThat(before.get(0).sender()).isEqualTo(User.class);
            assertThat(before.get(0).using()).isSameAs(em);
        });
    }

    @Test
    void postDeleteIsSentWhenTheRowIsGone() {
        Long id = saved(new User("ada")).id;
        List<PostDelete<User>> after = heard(PostDelete.of(User.class));
        inTransaction(em -> {
            em.remove(em.find(User.class, id));
            assertThat(after).isEmpty();
            em.flush();
            assertThat(after).hasSize(1);
        });
        assertThat(after).hasSize(1);
    }

    @Test
    void preDeleteCanReadLazyCollections() {
        User ada = saved(new User("ada"));
        saved(new Profile(ada));
        on(PreDelete.of(User.class), signal -> signal.instance().profiles.forEach(signal.using()::remove));
        inTransaction(em -> em.remove(em.find(User.class, ada.id)));
        assertThat(count(Profile.class)).isZero();
        assertThat(count(User.class)).isZero();
    }

    @Test
    void aReceiverRemovesAnotherEntityWhenTheRowIsGone() {
        Note note = saved(new Note("old"));
        Long id = saved(new User("ada")).id;
        on(
                PostDelete.of(User.class),
                signal -> signal.using().remove(signal.using().find(Note.class, note.id)));
        inTransaction(em -> em.remove(em.find(User.class, id)));
        assertThat(count(Note.class)).isZero();
    }

    @Test
    void aReceiverChangesAnotherEntityOnCommit() {
        Note note = saved(new Note("before"));
        Long id = saved(new User("ada")).id;
        on(PostDelete.of(User.class), signal -> signal.using().find(Note.class, note.id).text = "after");
        inTransaction(em -> em.remove(em.find(User.class, id)));
        assertThat(stored(Note.class, note.id).text).isEqualTo("after");
    }

    @Test
    void removingAReferenceThatIsNotLoadedSendsBothSignalsWithTheEntity() {
        Long id = saved(new User("ada")).id;
        List<String> names = new ArrayList<>();
        on(PreDelete.of(User.class), signal -> names.add("pre " + signal.instance().name));
        on(PostDelete.of(User.class), signal -> names.add("post " + signal.instance().name));
        inTransaction(em -> em.remove(em.getReference(User.class, id)));
        assertThat(names).containsExactly("pre ada", "post ada");
    }

    @Test
    void orphansAndCascadesSendBothSignals() {
        Owner owner = new Owner("ada");
        owner.buyToy();
        owner.buyToy();
        saved(owner);
        List<PreDelete<Toy>> before = heard(PreDelete.of(Toy.class));
        List<PostDelete<Toy>> after = heard(PostDelete.of(Toy.class));
        inTransaction(em -> em.find(Owner.class, owner.id).toys.remove(0));
        assertThat(before).hasSize(1);
        assertThat(after).hasSize(1);
        inTransaction(em -> em.remove(em.find(Owner.class, owner.id)));
        assertThat(before).hasSize(2);
        assertThat(after).hasSize(2);
    }

    @Test
    void aReceiverOfACascadedDeleteMayQuery() {
        Owner owner = new Owner("ada");
        owner.buyToy();
        saved(owner);
        List<Long> counts = new ArrayList<>();
        on(PreDelete.of(Toy.class), signal -> counts.add(count(Toy.class, signal.using())));
        inTransaction(em -> em.remove(em.find(Owner.class, owner.id)));
        assertThat(counts).containsExactly(1L);
        assertThat(count(Owner.class)).isZero();
    }

    @Test
    void aSoftDeleteIsADelete() {
        saved(new Memo("m"));
        List<PreDelete<Memo>> before = heard(PreDelete.of(Memo.class));
        List<PostDelete<Memo>> after = heard(PostDelete.of(Memo.class));
        inTransaction(em -> em.remove(em.find(Memo.class, "m")));
        assertThat(before).hasSize(1);
        assertThat(after).hasSize(1);
    }

    @Test
    void anEntityThatWasNeverSavedIsNotDeleted() {
        List<PreDelete<User>> before = heard(PreDelete.of(User.class));
        inTransaction(em -> em.remove(new User("ada")));
        assertThat(before).isEmpty();
    }

    @Test
    void aRemovalThatIsTakenBackSendsNoPostDelete() {
        Long id = saved(new User("ada")).id;
        List<PostDelete<User>> after = heard(PostDelete.of(User.class));
        inTransaction(em -> {
            User ada = em.find(User.class, id);
            em.remove(ada);
            em.persist(ada);
        });
        assertThat(after).isEmpty();
        assertThat(count(User.class)).isEqualTo(1);
    }

    @Test
    void removingAgainWhatWasDeletedDoesNothing() {
        Long id = saved(new User("ada")).id;
        List<PreDelete<User>> before = heard(PreDelete.of(User.class));
        inTransaction(em -> {
            User ada = em.find(User.class, id);
            em.remove(ada);
            em.flush();
            em.remove(ada);
        });
        assertThat(before).hasSize(1);
        assertThat(count(User.class)).isZero();
    }

    @Test
    void removingAReferenceToWhatWasDeletedDoesNothing() {
        Long id = saved(new User("ada")).id;
        on(PreDelete.of(User.class), signal -> {});
        inTransaction(em -> {
            em.remove(em.find(User.class, id));
            em.flush();
            em.remove(em.getReference(User.class, id));
        });
        assertThat(count(User.class)).isZero();
    }

    @Test
    void aRowThatIsBackInTheNextTransactionCanBeRemovedAgain() {
        saved(new Country("FR", "France"));
        on(PreDelete.of(Country.class), signal -> {});
        inSession(em -> {
            em.getTransaction().begin();
            em.remove(em.find(Country.class, "FR"));
            em.getTransaction().commit();
            saved(new Country("FR", "France"));
            em.getTransaction().begin();
            em.remove(em.getReference(Country.class, "FR"));
            em.getTransaction().commit();
        });
        assertThat(count(Country.class)).isZero();
    }

    @Test
    void userAndProfileDeleteEachOtherFromTheUser() {
        deleteEachOther();
        Profile profile = saved(new Profile(saved(new User("ada"))));
        inTransaction(em -> em.remove(em.find(User.class, profile.user.id)));
        assertBothGone();
    }

    @Test
    void userAndProfileDeleteEachOtherFromTheProfile() {
        deleteEachOther();
        Profile profile = saved(new Profile(saved(new User("ada"))));
        inTransaction(em -> em.remove(em.find(Profile.class, profile.id)));
        assertBothGone();
    }

    @Test
    void userAndProfileDeleteEachOtherFromBoth() {
        deleteEachOther();
        Profile profile = saved(new Profile(saved(new User("ada"))));
        inTransaction(em -> {
            Profile managed = em.find(Profile.class, profile.id);
            User user = managed.user;
            em.remove(managed);
            em.remove(user);
        });
        assertBothGone();
    }

    @Test
    void receiversBeforeTheDeleteDeleteEachOtherFromTheUser() {
        on(PreDelete.of(User.class), signal -> signal.instance().profiles.forEach(signal.using()::remove));
        on(PreDelete.of(Profile.class), signal -> signal.using().remove(signal.instance().user));
        Profile profile = saved(new Profile(saved(new User("ada"))));
        inTransaction(em -> em.remove(em.find(User.class, profile.user.id)));
        assertBothGone();
    }

    /** Removes entities that depend on it before, and entities that it depends on after. */
    private void deleteEachOther() {
        on(PreDelete.of(User.class), signal -> signal.instance().profiles.forEach(signal.using()::remove));
        on(PostDelete.of(Profile.class), signal -> signal.using().remove(signal.instance().user));
    }

    private void assertBothGone() {
        assertThat(count(Profile.class)).isZero();
        assertThat(count(User.class)).isZero();
    }

    @Test
    void cascadeAndReceiversBeforeTheDeleteDeleteEachOtherFromEitherSide() {
        on(PreDelete.of(Owner.class), signal -> signal.using().remove(signal.instance().pet));
        on(PreDelete.of(Pet.class), signal -> signal.using().remove(signal.instance().owner));
        assertOwnerAndPetGoFromEitherSide();
    }

    @Test
    void cascadeAndReceiversAfterTheDeleteDeleteEachOtherFromEitherSide() {
        on(PostDelete.of(Owner.class), signal -> {
            if (signal.instance().pet != null) {
                signal.using().remove(signal.instance().pet);
            }
        });
        on(PostDelete.of(Pet.class), signal -> signal.using().remove(signal.instance().owner));
        assertOwnerAndPetGoFromEitherSide();
    }

    private void assertOwnerAndPetGoFromEitherSide() {
        List<PostDelete<Owner>> owners = heard(PostDelete.of(Owner.class));
        List<PostDelete<Pet>> pets = heard(PostDelete.of(Pet.class));
        Pet one = petOfOwner();
        inTransaction(em -> em.remove(em.find(Pet.class, one.id)));
        Pet two = petOfOwner();
        inTransaction(em -> em.remove(em.find(Owner.class, two.owner.id)));
        assertThat(count(Pet.class)).isZero();
        assertThat(count(Owner.class)).isZero();
        assertThat(owners).hasSize(2);
        assertThat(pets).hasSize(2);
    }

    private Pet petOfOwner() {
        Owner owner = new Owner("ada");
        Pet pet = owner.adopt();
        saved(owner);
        return pet;
    }
}
