package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.hibernate.shop.Article;
import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.hibernate.shop.Price;
import dev.signalbox.hibernate.shop.Profile;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreSave;
import dev.signalbox.model.Previous;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an entity's attributes were before it was saved. */
@Tag("thorough")
class PreviousTest extends SignalTest {

    @Test
    void anUpdateTellsWhatWasBefore() {
        Long id = saved(new User("ada")).id;
        List<PreSave<User>> before = heard(PreSave.of(User.class));
        List<PostSave<User>> after = heard(PostSave.of(User.class));
        inTransaction(em -> em.find(User.class, id).name = "bob");
        assertThat(before.get(0).previous("name")).isEqualTo("ada");
        assertThat(after.get(0).previous("name")).isEqualTo("ada");
        assertThat(after.get(0).previous("email")).isNull();
        assertThat(after.get(0).previous().isKnown()).isTrue();
    }

    @Test
    void aNewEntityWasNothing() {
        List<PreSave<User>> before = heard(PreSave.of(User.class));
        List<PostSave<User>> after = heard(PostSave.of(User.class));
        inTransaction(em -> {
            User ada = new User("ada");
            em.persist(ada);
            ada.name = "bob";
        });
        assertThat(before.get(0).previous("name")).isNull();
        assertThat(after).hasSize(1);
        assertThat(after.get(0).previous("name")).isNull();
        assertThat(after.get(0).previous().isKnown()).isTrue();
    }

    @Test
    void eachFlushHasItsOwn() {
        Long id = saved(new User("ada")).id;
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inTransaction(em -> {
            User user = em.find(User.class, id);
            user.name = "bob";
            em.flush();
            user.name = "cid";
        });
        assertThat(saves).extracting(save -> save.previous("name")).containsExactly("ada", "bob");
    }

    @Test
    void theNetEffectHasTheFirst() {
        Order order = saved(new Order("one"));
        order.state = "paid";
        inTransaction(em -> {
            Order managed = em.merge(order);
            em.flush();
            managed.state = "sent";
        });
        List<PostSave<Order>> saves = platform.orders.saves("afterCommit");
        assertThat(saves).hasSize(2);
        assertThat(saves.get(1).instance().state).isEqualTo("sent");
        assertThat(saves.get(1).previous("state")).isEqualTo(stateOf(new Order("one")));
    }

    private static Object stateOf(Order order) {
        return order.state;
    }

    @Test
    void aRowThatIsInsertedAndUpdatedWasNothingBeforeTheTransaction() {
        inTransaction(em -> {
            Order order = new Order("one");
            em.persist(order);
            em.flush();
            order.state = "paid";
        });
        List<PostSave<Order>> saves = platform.orders.saves("afterCommit");
        assertThat(saves).hasSize(1);
        assertThat(saves.get(0).previous("state")).isNull();
    }

    @Test
    void aReceiverMayTakeItByItsType() {
        Order order = saved(new Order("one"));
        inTransaction(em -> em.find(Order.class, order.id).state = "paid");
        inTransaction(em -> em.find(Order.class, order.id).state = "sent");
        assertThat(platform.orders.previousStates()).containsExactly(String.valueOf(stateOf(new Order("one"))), "paid");
    }

    @Test
    void anEmbeddableThatIsChangedInPlaceWasWhatItWas() {
        Article article = new Article("signals");
        article.slug = "signals";
        article.price = new Price(100);
        saved(article);
        List<PostSave<Article>> saves = heard(PostSave.of(Article.class));
        inTransaction(em -> {
            Article managed = em.find(Article.class, article.id);
            managed.price.cents = 200;
            em.flush();
            managed.price.cents = 300;
        });
        assertThat(saves).extracting(PostSave::updateFields).isEqualTo(List.of(Set.of("price"), Set.of("price")));
        assertThat(saves)
                .extracting(save -> save.previous("price"))
                .extracting(price -> ((Price) price).cents)
                .containsExactly(100, 200);
    }

    @Test
    void anAssociationWasAnotherEntity() {
        User ada = saved(new User("ada"));
        User bob = saved(new User("bob"));
        Long profile = saved(new Profile(ada)).id;
        List<Object> ids = new ArrayList<>();
        on(PostSave.of(Profile.class), signal -> {
            if (signal.previous("user") instanceof User before) {
                ids.add(idOf(before));
            }
        });
        inTransaction(em -> em.find(Profile.class, profile).user = em.find(User.class, bob.id));
        assertThat(ids).containsExactly(ada.id);
    }

    private Object idOf(Object entity) {
        return factory().getPersistenceUnitUtil().getIdentifier(entity);
    }

    @Test
    void aMergeTellsWhatTheRowWas() {
        saved(new Country("FR", "Frankreich"));
        List<PreSave<Country>> before = heard(PreSave.of(Country.class));
        List<PostSave<Country>> after = heard(PostSave.of(Country.class));
        inTransaction(em -> em.merge(new Country("FR", "France")));
        assertThat(before.get(0).previous("name")).isEqualTo("Frankreich");
        assertThat(after.get(0).previous("name")).isEqualTo("Frankreich");
    }

    @Test
    void whatAReceiverFillsInIsNotWhatWasBefore() {
        Article article = new Article("one");
        article.slug = "one";
        saved(article);
        on(PreSave.of(Article.class), signal -> signal.instance().slug = signal.instance().title);
        List<PostSave<Article>> saves = heard(PostSave.of(Article.class));
        inTransaction(em -> em.find(Article.class, article.id).title = "two");
        assertThat(saves.get(0).updateFields()).isEqualTo(Set.of("title", "slug"));
        assertThat(saves.get(0).previous("slug")).isEqualTo("one");
    }

    @Test
    void aStatelessSessionDoesNotKnow() {
        Note note = saved(new Note("one"));
        List<Previous> known = new ArrayList<>();
        on(PreSave.of(Note.class), signal -> known.add(signal.previous()));
        on(PostSave.of(Note.class), signal -> known.add(signal.previous()));
        note.text = "two";
        factory().inStatelessTransaction(session -> session.update(note));
        assertThat(known).hasSize(2).noneMatch(Previous::isKnown);
        assertThatThrownBy(() -> known.get(1).value("text"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("previous value of text is not known");
    }

    @Test
    void whatIsInsertedByAStatelessSessionIsNew() {
        List<PostSave<Note>> saves = heard(PostSave.of(Note.class));
        factory().inStatelessTransaction(session -> session.insert(new Note("one")));
        assertThat(saves.get(0).previous("text")).isNull();
    }

    @Test
    void aMisspeltAttributeAndACollectionAreRejected() {
        Long id = saved(new User("ada")).id;
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        inTransaction(em -> em.find(User.class, id).name = "bob");
        PostSave<User> save = saves.get(0);
        assertThatThrownBy(() -> save.previous("mail"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("User has no attribute mail, but [")
                .hasMessageContaining("email");
        assertThatThrownBy(() -> save.previous("profiles"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("collection profiles of")
                .hasMessageContaining("M2mChanged");
    }
}
