package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.hibernate.shop.Article;
import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PostUpsert;
import dev.signalbox.model.PreDelete;
import dev.signalbox.model.PreSave;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

class StatelessSessionTest extends SignalTest {

    @Test
    void sendsAllFourSignalsAtOnce() {
        List<String> signals = new ArrayList<>();
        on(PreSave.of(User.class), signal -> signals.add("pre save"));
        on(PostSave.of(User.class), signal -> signals.add("post save, created " + signal.created()));
        on(PreDelete.of(User.class), signal -> signals.add("pre delete"));
        on(PostDelete.of(User.class), signal -> signals.add("post delete"));
        factory().inStatelessTransaction(session -> {
            User ada = new User("ada");
            session.insert(ada);
            assertThat(signals).containsExactly("pre save", "post save, created true");
            signals.clear();
            ada.email = "ada@example.org";
            session.update(ada);
            assertThat(signals).containsExactly("pre save", "post save, created false");
            signals.clear();
            session.delete(ada);
            assertThat(signals).containsExactly("pre delete", "post delete");
        });
    }

    @Test
    void doesNotKnowWhatAnUpdateChanged() {
        User ada = saved(new User("ada"));
        List<PostSave<User>> saves = heard(PostSave.of(User.class));
        factory().inStatelessTransaction(session -> session.update(ada));
        assertThat(saves.get(0).updateFields()).isNull();
        assertThat(saves.get(0).changed("email")).isTrue();
    }

    @Test
    void writesWhatAReceiverChangesBefore() {
        on(PreSave.of(Article.class), signal -> signal.instance().slug = signal.instance().title + "!");
        Article article = new Article("one");
        factory().inStatelessTransaction(session -> session.insert(article));
        assertThat(stored(Article.class, article.id).slug).isEqualTo("one!");
        article.title = "two";
        factory().inStatelessTransaction(session -> session.update(article));
        assertThat(stored(Article.class, article.id).slug).isEqualTo("two!");
    }

    @Test
    void aReceiverThatAsksForTheEntityManagerFailsAndLearnsWhy() {
        assertNoEntityManager(PreSave.of(User.class));
        assertNoEntityManager(PostSave.of(User.class));
    }

    private <S extends Signal> void assertNoEntityManager(Topic<S> topic) {
        on(topic, StatelessSessionTest::askForEntityManager);
        assertThatThrownBy(() -> factory().inStatelessTransaction(session -> session.insert(new User("ada"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("of " + User.class.getName() + " has no entity manager")
                .hasMessageContaining("StatelessSession");
        assertThat(count(User.class)).isZero();
    }

    private static void askForEntityManager(Signal signal) {
        if (signal instanceof PreSave<?> before) {
            before.using();
        } else if (signal instanceof PostSave<?> after) {
            after.using();
        }
    }

    @Test
    void anExceptionRollsBackEvenIfItIsSwallowed() {
        RuntimeException failure = new IllegalArgumentException("no");
        on(PostSave.of(User.class), signal -> {
            throw failure;
        });
        try (StatelessSession session = factory().openStatelessSession()) {
            session.beginTransaction();
            assertThatThrownBy(() -> session.insert(new User("ada"))).isSameAs(failure);
            assertThat(session.getTransaction().getRollbackOnly()).isTrue();
            session.getTransaction().rollback();
        }
        assertThat(count(User.class)).isZero();
    }

    @Test
    void hasAllPhasesToo() {
        factory().inStatelessTransaction(session -> {
            Order order = new Order("one");
            session.insert(order);
            order.state = "paid";
            session.update(order);
            assertThat(platform.orders.receivers()).doesNotContain("beforeCommit", "afterCommit");
        });
        assertThat(platform.orders.saves("beforeCommit"))
                .extracting(PostSave::created)
                .containsExactly(true);
        assertThat(platform.orders.saves("afterCommit"))
                .extracting(PostSave::created)
                .containsExactly(true);
    }

    @Test
    void anAfterCommitReceiverHasAnEntityManager() {
        List<Long> counts = new ArrayList<>();
        platform.orders.when("afterCommit", signal -> counts.add(count(Order.class, signal.using())));
        factory().inStatelessTransaction(session -> session.insert(new Order("one")));
        assertThat(counts).containsExactly(1L);
    }

    @Test
    void anUpsertSendsASignalOfItsOwn() {
        List<PreSave<Country>> before = heard(PreSave.of(Country.class));
        List<PostSave<Country>> saves = heard(PostSave.of(Country.class));
        List<PostUpsert<Country>> upserts = heard(PostUpsert.of(Country.class));
        Country france = new Country("FR", "France");
        factory().inStatelessTransaction(session -> {
            session.upsert(france);
            assertThat(upserts).hasSize(1);
            session.upsert(france);
        });
        assertThat(before).hasSize(2).allSatisfy(save -> {
            assertThat(save.updateFields()).isNull();
            assertThat(save.previous().isKnown()).isFalse();
        });
        assertThat(upserts).extracting(PostUpsert::instance).containsExactly(france, france);
        assertThat(upserts.get(0).sender()).isEqualTo(Country.class);
        assertThat(saves).isEmpty();
    }

    @Test
    void anUpsertWritesWhatAReceiverChangesBefore() {
        on(PreSave.of(Country.class), signal -> signal.instance().name += "!");
        factory().inStatelessTransaction(session -> session.upsert(new Country("FR", "France")));
        assertThat(stored(Country.class, "FR").name).isEqualTo("France!");
    }

    @Test
    void anUpsertHasNoEntityManager() {
        on(PostUpsert.of(Country.class), PostUpsert::using);
        assertThatThrownBy(
                        () -> factory().inStatelessTransaction(session -> session.upsert(new Country("FR", "France"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PostUpsert of " + Country.class.getName() + " has no entity manager");
    }
}
