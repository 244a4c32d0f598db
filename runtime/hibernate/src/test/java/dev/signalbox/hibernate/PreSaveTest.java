package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.SignalLoopError;
import dev.signalbox.hibernate.shop.Admin;
import dev.signalbox.hibernate.shop.Article;
import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Owner;
import dev.signalbox.hibernate.shop.Toy;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreSaveTest extends SignalTest {

    @Test
    void fillsARequiredAttributeOfAPersistedEntityInOneInsert() {
        on(PreSave.of(Article.class), PreSaveTest::makeSlug);
        Long id = saved(new Article("Hello")).id;
        assertThat(stored(Article.class, id).slug).isEqualTo("hello");
        assertThat(stored(Article.class, id).version).isZero();
        assertThat(platform.statements.count("insert into article ")).isEqualTo(1);
        assertThat(platform.statements.count("update")).isZero();
    }

    @Test
    void fillsARequiredAttributeOfAMergedEntityInOneInsert() {
        on(PreSave.of(Article.class), PreSaveTest::makeSlug);
        Article merged = fromTransaction(em -> em.merge(new Article("Hello")));
        assertThat(stored(Article.class, merged.id).slug).isEqualTo("hello");
        assertThat(platform.statements.count("insert into article ")).isEqualTo(1);
        assertThat(platform.statements.count("update")).isZero();
    }

    @Test
    void fillsAnAttributeOfASubclass() {
        on(PreSave.of(User.class), signal -> signal.instance().email = "filled");
        Long id = saved(new Admin("ada")).id;
        assertThat(stored(User.class, id).email).isEqualTo("filled");
        assertThat(platform.statements.count("update")).isZero();
    }

    @Test
    void fillsAnAttributeOfWhatACascadeSaves() {
        on(PreSave.of(Toy.class), signal -> signal.instance().name = "filled");
        Owner owner = new Owner("ada");
        Toy toy = owner.buyToy();
        saved(owner);
        assertThat(stored(Toy.class, toy.id).name).isEqualTo("filled");
    }

    @Test
    void isSentOfWhatAFlushFindsByCascade() {
        Long id = saved(new Owner("ada")).id;
        List<PreSave<Toy>> toys = heard(PreSave.of(Toy.class));
        inTransaction(em -> em.find(Owner.class, id).buyToy());
        assertThat(toys).hasSize(1);
    }

    @Test
    void ofANewEntityComesWithTheEntityManagerAndWithoutChangedAttributes() {
        List<PreSave<User>> before = heard(PreSave.of(User.class));
        inTransaction(em -> {
            User ada = new User("ada");
            em.persist(ada);
            assertThat(before).hasSize(1);
            PreSave<User> signal = before.get(0);
            assertThat(signal.instance()).isSameAs(ada);
            assertThat(signal.sender()).isEqualTo(User.class);
            assertThat(signal.using()).isSameAs(em);
            assertThat(signal.updateFields()).isNull();
            assertThat(signal.changed("name")).isTrue();
        });
        assertThat(before).hasSize(1);
    }

    @Test
    void changesAManagedEntityInTheSameUpdate() {
        Article article = new Article("Hello");
        article.slug = "hello";
        saved(article);
        on(PreSave.of(Article.class), PreSaveTest::makeSlug);
        List<PreSave<Article>> before = heard(PreSave.of(Article.class));
        List<PostSave<Article>> after = heard(PostSave.of(Article.class));
        inTransaction(em -> em.find(Article.class, article.id).title = "Bye");
        Article stored = stored(Article.class, article.id);
        assertThat(stored.slug).isEqualTo("bye");
        assertThat(stored.version).isEqualTo(1);
        assertThat(platform.statements.count("update")).isEqualTo(1);
        assertThat(before).extracting(PreSave::updateFields).isEqualTo(List.of(Set.of("title")));
        assertThat(after).extracting(PostSave::updateFields).isEqualTo(List.of(Set.of("title", "slug")));
    }

    @Test
    void isNotSentOfAnotherEntityThatAReceiverDetaches() {
        Long ada = saved(new User("ada")).id;
        Long bob = saved(new User("bob")).id;
        List<String> seen = new ArrayList<>();
        inTransaction(em -> {
            User first = em.find(User.class, ada);
            User second = em.find(User.class, bob);
            on(PreSave.of(User.class), signal -> {
                seen.add(signal.instance().name);
                signal.using().detach(signal.instance().name.equals("ada") ? second : first);
            });
            first.logins++;
            second.logins++;
        });
        assertThat(seen).containsExactly("ada");
    }

    @Test
    void isSentOfAnotherEntityThatAReceiverChanges() {
        User ada = saved(new User("ada"));
        Note note = saved(new Note("before"));
        on(PreSave.of(Note.class), signal -> signal.instance().text += " and seen");
        on(PreSave.of(User.class), signal -> signal.using().find(Note.class, note.id).text = "changed");
        inTransaction(em -> {
            em.find(Note.class, note.id);
            em.find(User.class, ada.id).logins++;
        });
        assertThat(stored(Note.class, note.id).text).isEqualTo("changed and seen");
    }

    @Test
    void isSentAgainOfAnEntityThatAReceiverChangesAfterwards() {
        Country country = saved(new Country("FR", "France"));
        User ada = saved(new User("ada"));
        List<String> names = new ArrayList<>();
        on(PreSave.of(Country.class), signal -> names.add(signal.instance().name));
        on(PreSave.of(User.class), signal -> signal.using().find(Country.class, country.code).name = "again");
        inTransaction(em -> {
            em.find(Country.class, country.code).name = "once";
            em.find(User.class, ada.id).logins++;
        });
        assertThat(names).containsExactly("once", "again");
        assertThat(stored(Country.class, "FR").name).isEqualTo("again");
    }

    @Test
    void isSentAgainOfANewEntityThatChangesBeforeItsFlush() {
        on(
                PreSave.of(User.class),
                signal -> signal.instance().name = signal.instance().name.toLowerCase(Locale.ROOT));
        Long id = fromTransaction(em -> {
                    User user = new User("ADA");
                    em.persist(user);
                    assertThat(user.name).isEqualTo("ada");
                    user.name = "BOB";
                    return user;
                })
                .id;
        assertThat(stored(User.class, id).name).isEqualTo("bob");
    }

    @Test
    void receiversThatChangeEachOthersEntitiesForEverEndInAnError() {
        User ada = saved(new User("ada"));
        Country france = saved(new Country("FR", "France"));
        on("users", PreSave.of(User.class), signal -> signal.using().find(Country.class, france.code).name += "!");
        on("countries", PreSave.of(Country.class), signal -> signal.using().find(User.class, ada.id).logins++);
        assertThatThrownBy(() -> inTransaction(em -> em.find(User.class, ada.id).name = "bob"))
                .isInstanceOfSatisfying(
                        SignalLoopError.class,
                        loop -> assertThat(loop.receivers()).hasSize(3).contains("users", "countries"));
    }

    @Test
    void isSentOnceIfSeveralQueriesFollow() {
        User ada = saved(new User("ada"));
        List<PreSave<User>> before = heard(PreSave.of(User.class));
        inTransaction(em -> {
            em.find(User.class, ada.id).logins++;
            count(Note.class, em);
            count(Note.class, em);
            count(User.class, em);
        });
        assertThat(before).hasSize(1);
        assertThat(stored(User.class, ada.id).logins).isEqualTo(1);
    }

    @Test
    void isSentOnceMoreOfTheSameChangeInALaterFlush() {
        Note note = saved(new Note("old"));
        List<PreSave<Note>> before = heard(PreSave.of(Note.class));
        inTransaction(em -> {
            Note managed = em.find(Note.class, note.id);
            managed.text = "new";
            em.flush();
            em.createMutationQuery("update Note set text = 'old'").executeUpdate();
            em.refresh(managed);
            managed.text = "new";
        });
        assertThat(before).hasSize(2);
    }

    @Test
    void aReceiverMayPersistAndRemove() {
        Note old = saved(new Note("old"));
        on(PreSave.of(User.class), signal -> {
            signal.using().persist(new Note("new"));
            signal.using().remove(signal.using().find(Note.class, old.id));
        });
        saved(new User("ada"));
        assertThat(stored(Note.class)).extracting(note -> note.text).containsExactly("new");
    }

    @Test
    void aFlushBeforeAnInsertIsAnErrorThatSaysWhatToDo() {
        on(PreSave.of(User.class), signal -> signal.using().flush());
        assertThatThrownBy(() -> saved(new User("ada")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PreSave of " + User.class.getName() + " flushed")
                .hasMessageContaining("PostSave");
    }

    @Test
    void aFlushBeforeAnUpdateIsAnErrorThatSaysWhatToDo() {
        User ada = saved(new User("ada"));
        on(PreSave.of(User.class), signal -> signal.using().flush());
        assertThatThrownBy(() -> inTransaction(em -> em.find(User.class, ada.id).logins++))
                .rootCause()
                .hasMessageContaining("PreSave of " + User.class.getName() + " flushed");
    }

    @Test
    void anImportIsRaw() {
        List<PreSave<User>> before = heard(PreSave.of(User.class));
        inTransaction(em -> {
            em.setProperty(SignalboxSettings.RAW, true);
            em.persist(new User("ada"));
        });
        assertThat(before).extracting(PreSave::raw).containsExactly(true);
    }

    private static void makeSlug(PreSave<Article> signal) {
        signal.instance().slug = signal.instance().title.toLowerCase(Locale.ROOT);
    }
}
