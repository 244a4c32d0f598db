package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.hibernate.shop.Article;
import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Label;
import dev.signalbox.hibernate.shop.Member;
import dev.signalbox.hibernate.shop.Owner;
import dev.signalbox.hibernate.shop.Pet;
import dev.signalbox.hibernate.shop.Price;
import dev.signalbox.hibernate.shop.Product;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostSave;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;
import org.junit.jupiter.api.Test;

/** A flush follows if receivers changed something in the session, and no flush if they did not. */
class FlushCheckTest extends SignalTest {

    /** Saves a user. The only receiver does this to another instance, which the session has loaded before. */
    private <T> int flushesAfter(Class<T> entity, Object id, Consumer<T> work) {
        int[] flushes = new int[1];
        inTransaction(em -> {
            T managed = em.find(entity, id);
            on(PostSave.of(User.class), signal -> work.accept(managed));
            countFlushes(em, flushes);
            em.persist(new User("ada"));
        });
        return flushes[0];
    }

    private static void countFlushes(Session em, int[] flushes) {
        em.addEventListeners(new SessionEventListener() {
            @Override
            public void flushStart() {
                flushes[0]++;
            }
        });
    }

    @Test
    void whereNothingIsLeftThereIsNoFlush() {
        Owner owner = saved(new Owner("bob"));
        assertThat(flushesAfter(
                        Owner.class,
                        owner.id,
                        managed -> assertThat(managed.toys).isEmpty()))
                .isEqualTo(1);
    }

    @Test
    void anAttributeIsFlushed() {
        Owner owner = saved(new Owner("bob"));
        assertThat(flushesAfter(Owner.class, owner.id, managed -> managed.name = "rob"))
                .isEqualTo(2);
        assertThat(stored(Owner.class, owner.id).name).isEqualTo("rob");
    }

    @Test
    void anEmbeddedAttributeIsFlushed() {
        Article article = priced();
        flushesAfter(Article.class, article.id, managed -> managed.price.cents = 2);
        assertThat(stored(Article.class, article.id).price.cents).isEqualTo(2);
    }

    @Test
    void anElementIsFlushed() {
        Article article = priced();
        flushesAfter(Article.class, article.id, managed -> managed.tags.add("new"));
        assertThat(this.<Set<String>>fromTransaction(em -> new HashSet<>(em.find(Article.class, article.id).tags)))
                .containsExactly("new");
    }

    @Test
    void aCollectionThatReplacesAnotherIsFlushed() {
        Product product = saved(new Product("pen"));
        Label red = new Label("red");
        flushesAfter(Product.class, product.id, managed -> managed.labels = new HashSet<>(Set.of(red)));
        assertThat(this.<Integer>fromTransaction(
                        em -> em.find(Product.class, product.id).labels.size()))
                .isEqualTo(1);
    }

    @Test
    void anOrphanIsFlushed() {
        Owner owner = new Owner("bob");
        owner.buyToy();
        saved(owner);
        flushesAfter(Owner.class, owner.id, managed -> managed.toys.clear());
        assertThat(this.<Integer>fromTransaction(
                        em -> em.find(Owner.class, owner.id).toys.size()))
                .isZero();
    }

    @Test
    void aCollectionThatMustNotBeReplacedIsRefused() {
        Owner owner = saved(new Owner("bob"));
        assertThatThrownBy(() -> flushesAfter(Owner.class, owner.id, managed -> managed.toys = null))
                .hasStackTraceContaining("orphan");
    }

    @Test
    void whatIsReachedByCascadeIsFlushed() {
        Owner owner = saved(new Owner("bob"));
        flushesAfter(Owner.class, owner.id, Owner::buyToy);
        assertThat(this.<Integer>fromTransaction(
                        em -> em.find(Owner.class, owner.id).toys.size()))
                .isEqualTo(1);
    }

    @Test
    void aNaturalIdIsFlushed() {
        Member member = saved(new Member("eve"));
        flushesAfter(Member.class, member.id, managed -> managed.login = "eva");
        assertThat(stored(Member.class, member.id).login).isEqualTo("eva");
    }

    @Test
    void aNaturalIdThatIsAsItWasIsNotFlushed() {
        Member member = saved(new Member("eve"));
        assertThat(flushesAfter(Member.class, member.id, managed -> {})).isEqualTo(1);
    }

    @Test
    void aReadOnlyInstanceIsNotFlushed() {
        Country country = saved(new Country("DE", "Germany"));
        assertThat(flushesWithReadOnly(Country.class, country.code, managed -> {}))
                .isEqualTo(1);
    }

    @Test
    void whatIsReachedByCascadeFromAReadOnlyInstanceIsFlushed() {
        Owner owner = saved(new Owner("bob"));
        flushesWithReadOnly(Owner.class, owner.id, Owner::adopt);
        assertThat(count(Pet.class)).isEqualTo(1);
    }

    private <T> int flushesWithReadOnly(Class<T> entity, Object id, Consumer<T> work) {
        int[] flushes = new int[1];
        inTransaction(em -> {
            T managed = em.find(entity, id);
            em.setReadOnly(managed, true);
            on(PostSave.of(User.class), signal -> work.accept(managed));
            countFlushes(em, flushes);
            em.persist(new User("ada"));
        });
        return flushes[0];
    }

    @Test
    void anIdThatAReceiverChangedIsRefused() {
        Owner owner = saved(new Owner("bob"));
        assertThatThrownBy(() -> flushesAfter(Owner.class, owner.id, managed -> managed.id = -1L))
                .rootCause()
                .hasMessageContaining("was altered from");
    }

    private Article priced() {
        Article article = new Article("signals");
        article.slug = "signals";
        article.price = new Price(1);
        return saved(article);
    }
}
