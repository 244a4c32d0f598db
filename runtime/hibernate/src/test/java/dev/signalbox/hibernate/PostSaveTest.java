package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.hibernate.shop.Admin;
import dev.signalbox.hibernate.shop.Article;
import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Price;
import dev.signalbox.hibernate.shop.Profile;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

class PostSaveTest extends SignalTest {

    @Test
    void aReceiverPersistsAnotherEntityForEachOfSeveralOnCommit() {
        assertProfileForEachUser(em -> {});
    }

    @Test
    void aReceiverPersistsAnotherEntityForEachOfSeveralOnFlush() {
        assertProfileForEachUser(EntityManager::flush);
    }

    @Test
    void aReceiverPersistsAnotherEntityForEachOfSeveralOnQuery() {
        assertProfileForEachUser(em -> count(User.class, em));
    }

    private void assertProfileForEachUser(Consumer<Session> flush) {
        on(PostSave.of(User.class), signal -> signal.using().persist(new Profile(signal.instance())));
        inTransaction(em -> {
            List.of("ada", "bob", "cyd").forEach(name -> em.persist(new User(name)));
            flush.accept(em);
        });
        assertThat(count(User.class)).isEqualTo(3);
        assertThat(count(Profile.class)).isEqualTo(3);
    }

    @Test
    void nothingIsSentBeforeTheFlushWhicheverWayTheIdIsMade() {
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inTransaction(em -> {
            em.persist(new User("ada"));
            assertThat(saves).isEmpty();
            em.flush();
            assertThat(saves).hasSize(1);
        });
        assertThat(saves).hasSize(1);
    }

    @Test
    void aNewEntityIsCreatedAndAllItsAttributesCountAsChanged() {
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        User ada = saved(new User("ada"));
        PostSave<User> save = saves.get(0);
        assertThat(save.sender()).isEqualTo(User.class);
        assertThat(save.instance()).isSameAs(ada);
        assertThat(save.created()).isTrue();
        assertThat(save.raw()).isFalse();
        assertThat(save.updateFields()).isNull();
        assertThat(save.changed("email")).isTrue();
    }

    @Test
    void theEntityManagerIsTheOneThatSaves() {
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inTransaction(em -> {
            em.persist(new User("ada"));
            em.flush();
            assertThat(saves.get(0).using()).isSameAs(em);
        });
    }

    @Test
    void anUpdateNamesWhatChanged() {
        Long id = saved(new User("ada")).id;
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inTransaction(em -> {
            User ada = em.find(User.class, id);
            ada.email = "ada@example.org";
            ada.logins = 1;
        });
        assertThat(saves).hasSize(1);
        assertThat(saves.get(0).created()).isFalse();
        assertThat(saves.get(0).updateFields()).containsExactlyInAnyOrder("email", "logins");
        assertThat(saves.get(0).changed("name")).isFalse();
    }

    @Test
    void anUpdateDoesNotNameTheVersionButTheEmbeddable() {
        Article article = new Article("signals");
        article.slug = "signals";
        saved(article);
        List<PostSave<Article>> saves = heard(PostSave.of(Article.class));
        inTransaction(em -> {
            Article managed = em.find(Article.class, article.id);
            managed.version = 99;
            managed.price = new Price(100);
        });
        assertThat(saves.get(0).updateFields()).isEqualTo(Set.of("price"));
    }

    @Test
    void aVersionedEntityOfWhichOnlyACollectionChangedWasSavedAndNamesIt() {
        Article article = new Article("signals");
        article.slug = "signals";
        saved(article);
        List<PostSave<Article>> saves = heard(PostSave.of(Article.class));
        inTransaction(em -> em.find(Article.class, article.id).tags.add("java"));
        assertThat(saves).hasSize(1);
        assertThat(saves.get(0).updateFields()).containsExactly("tags");
    }

    @Test
    void anEntityThatDidNotChangeIsNotSaved() {
        Long id = saved(new User("ada")).id;
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inTransaction(em -> em.find(User.class, id).name = "ada");
        assertThat(saves).isEmpty();
    }

    @Test
    void insertAndUpdateInOneFlushAreOneSave() {
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inTransaction(em -> {
            User ada = new User("ada");
            em.persist(ada);
            ada.email = "ada@example.org";
        });
        assertThat(saves).hasSize(1);
        assertThat(saves.get(0).created()).isTrue();
        assertThat(saves.get(0).updateFields()).isNull();
    }

    @Test
    void insertAndDeleteInOneFlushAreNothing() {
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        List<PostDelete<User>> deletes = heard(PostDelete.of(User.class));
        inTransaction(em -> {
            User ada = new User("ada");
            em.persist(ada);
            em.remove(ada);
        });
        assertThat(saves).isEmpty();
        assertThat(deletes).isEmpty();
    }

    @Test
    void updateAndDeleteInOneFlushAreADelete() {
        Long id = saved(new User("ada")).id;
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        List<PostDelete<User>> deletes = heard(PostDelete.of(User.class));
        inTransaction(em -> {
            User ada = em.find(User.class, id);
            ada.email = "ada@example.org";
            em.remove(ada);
        });
        assertThat(saves).isEmpty();
        assertThat(deletes).hasSize(1);
    }

    @Test
    void mergingANewEntityCreatesIt() {
        List<PostSave<Country>> saves = heard(PostSave.of(Country.class));
        Country merged = fromTransaction(em -> em.merge(new Country("FR", "France")));
        assertThat(saves).hasSize(1);
        assertThat(saves.get(0).created()).isTrue();
        assertThat(saves.get(0).instance()).isSameAs(merged);
    }

    @Test
    void mergingAChangedEntityUpdatesIt() {
        saved(new Country("FR", "Frankreich"));
        List<PostSave<Country>> saves = heard(PostSave.of(Country.class));
        inTransaction(em -> em.merge(new Country("FR", "France")));
        assertThat(saves).hasSize(1);
        assertThat(saves.get(0).created()).isFalse();
        assertThat(saves.get(0).updateFields()).isEqualTo(Set.of("name"));
    }

    @Test
    void receiversOfAClassHearItsSubclassesToo() {
        List<PostSave<User>> users = heard(PostSave.of(User.class));
        List<PostSave<Admin>> admins = heard(PostSave.of(Admin.class));
        saved(new Admin("ada"));
        saved(new User("bob"));
        assertThat(users).extracting(PostSave::sender).isEqualTo(List.of(Admin.class, User.class));
        assertThat(admins).hasSize(1);
    }

    @Test
    void aReceiverChangesAnotherEntityOnCommit() {
        Long note = saved(new Note("before")).id;
        on(PostSave.of(User.class), signal -> signal.using().find(Note.class, note).text = "after");
        saved(new User("ada"));
        assertThat(stored(Note.class, note).text).isEqualTo("after");
    }

    @Test
    void aReceiverMergesAnotherEntityOnCommit() {
        on(PostSave.of(User.class), signal -> signal.using().merge(new Country("FR", "France")));
        saved(new User("ada"));
        assertThat(count(Country.class)).isEqualTo(1);
    }

    @Test
    void aReceiverRemovesAnotherEntity() {
        Long note = saved(new Note("old")).id;
        on(PostSave.of(User.class), signal -> {
            EntityManager em = signal.using();
            em.remove(em.find(Note.class, note));
        });
        saved(new User("ada"));
        assertThat(count(Note.class)).isZero();
    }

    @Test
    void aReceiverThatChangesItsOwnEntityOnceIsCalledOnceMore() {
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        on(PostSave.of(User.class), signal -> signal.instance().email = "ada@example.org");
        Long id = saved(new User("ada")).id;
        assertThat(saves).extracting(PostSave::created).containsExactly(true, false);
        assertThat(stored(User.class, id).email).isEqualTo("ada@example.org");
    }

    @Test
    void receiversCauseSignalsInTurn() {
        on(PostSave.of(User.class), signal -> signal.using().persist(new Profile(signal.instance())));
        on(PostSave.of(Profile.class), signal -> signal.using().persist(new Note("profile")));
        List<PostSave<Note>> notes = heard(PostSave.of(Note.class));
        saved(new User("ada"));
        assertThat(notes).hasSize(1);
        assertThat(count(Note.class)).isEqualTo(1);
    }

    @Test
    void aReceiverMayFlush() {
        on(PostSave.of(User.class), signal -> {
            Profile profile = new Profile(signal.instance());
            signal.using().persist(profile);
            signal.using().flush();
            profile.bio = "flushed";
        });
        List<PostSave<Profile>> profiles = heard(PostSave.of(Profile.class));
        saved(new User("ada"));
        assertThat(stored(Profile.class, profiles.get(0).instance().id).bio).isEqualTo("flushed");
        assertThat(profiles).extracting(PostSave::created).startsWith(true);
    }

    @Test
    void aReceiverMayClearTheEntityManager() {
        on(PostSave.of(User.class), signal -> {
            signal.using().persist(new Note("lost, as it was not flushed"));
            signal.using().clear();
        });
        saved(new User("ada"));
        assertThat(count(User.class)).isEqualTo(1);
    }

    @Test
    void anImportIsRaw() {
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inTransaction(em -> {
            em.setProperty(SignalboxSettings.RAW, true);
            em.persist(new User("ada"));
        });
        assertThat(saves).extracting(PostSave::raw).containsExactly(true);
    }

    @Test
    void whatFollowsAnImportIsNotRaw() {
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inTransaction(em -> {
            em.setProperty(SignalboxSettings.RAW, true);
            em.persist(new User("ada"));
            em.flush();
            em.setProperty(SignalboxSettings.RAW, false);
            em.persist(new User("bob"));
        });
        assertThat(saves).extracting(PostSave::raw).containsExactly(true, false);
    }

    @Test
    void aBulkStatementSendsNothing() {
        saved(new User("ada"));
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        List<PostDelete<User>> deletes = heard(PostDelete.of(User.class));
        inTransaction(em -> {
            em.createMutationQuery("update User set logins = 1").executeUpdate();
            em.createMutationQuery("delete from User").executeUpdate();
        });
        assertThat(saves).isEmpty();
        assertThat(deletes).isEmpty();
    }
}
