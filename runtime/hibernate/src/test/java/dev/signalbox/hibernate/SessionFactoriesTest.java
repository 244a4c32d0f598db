package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Dispatcher;
import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PreDelete;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Session factories that are opened for one test. */
class SessionFactoriesTest {

    @ParameterizedTest
    @EnumSource
    void eachHasADispatcherOfItsOwnAndSendsWithItsOwnEntityManager(Database database) {
        try (Dispatcher one = Dispatcher.builder().build();
                Dispatcher two = Dispatcher.builder().build();
                SessionFactory first = Shop.open(database, Ids.SEQUENCE, one);
                SessionFactory second = Shop.open(database, Ids.SEQUENCE, two)) {
            List<PostSave<User>> inFirst = new ArrayList<>();
            List<PostSave<User>> inSecond = new ArrayList<>();
            one.connect(PostSave.of(User.class), inFirst::add);
            two.connect(PostSave.of(User.class), inSecond::add);
            first.inTransaction(em -> em.persist(new User("ada")));
            assertThat(inFirst).hasSize(1);
            assertThat(inSecond).isEmpty();
            second.inTransaction(em -> {
                em.persist(new User("bob"));
                em.flush();
                assertThat(inSecond.get(0).using()).isSameAs(em);
            });
            assertThat(inFirst).hasSize(1);
            assertThat(inSecond).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReceiverOfOneMaySaveInAnother(Database database) {
        try (Dispatcher one = Dispatcher.builder().build();
                Dispatcher two = Dispatcher.builder().build();
                SessionFactory first = Shop.open(database, Ids.SEQUENCE, one);
                SessionFactory second = Shop.open(database, Ids.SEQUENCE, two)) {
            one.connect(
                    PostSave.of(User.class),
                    signal -> second.inTransaction(em -> em.persist(new Note(signal.instance().name))));
            List<PostSave<Note>> notes = new ArrayList<>();
            two.connect(PostSave.of(Note.class), notes::add);
            first.inTransaction(em -> em.persist(new User("ada")));
            assertThat(notes).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoThatShareADispatcherSendEachWithItsOwnEntityManager(Database database) {
        try (Dispatcher dispatcher = Dispatcher.builder().build();
                SessionFactory first = Shop.open(database, Ids.SEQUENCE, dispatcher);
                SessionFactory second = Shop.open(database, Ids.IDENTITY, dispatcher)) {
            List<SessionFactory> factories = new ArrayList<>();
            dispatcher.connect(
                    PostSave.of(User.class),
                    signal -> factories.add(signal.using().unwrap(Session.class).getSessionFactory()));
            dispatcher.connect(PostSave.of(User.class), signal -> signal.using().persist(new Note("seen")));
            first.inTransaction(outer -> {
                outer.persist(new User("ada"));
                second.inTransaction(inner -> inner.persist(new User("bob")));
                assertThat(factories).containsExactly(second);
            });
            assertThat(factories).containsExactly(second, first);
            assertThat(first.<Long>fromTransaction(em -> SignalTest.count(Note.class, em)))
                    .isEqualTo(1);
            assertThat(second.<Long>fromTransaction(em -> SignalTest.count(Note.class, em)))
                    .isEqualTo(1);
        }
    }

    @Test
    void aPropertyThatIsNoDispatcherIsRejectedByName() {
        Map<String, String> settings = Map.of(SignalboxSettings.DISPATCHER, "mine");
        assertThatThrownBy(() -> Shop.open(Database.H2, Ids.SEQUENCE, settings))
                .hasStackTraceContaining("The property signalbox.dispatcher must be a dev.signalbox.Dispatcher")
                .hasStackTraceContaining("java.lang.String mine");
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsBuiltNativelySendsToo(Database database) {
        try (Dispatcher dispatcher = Dispatcher.builder().build();
                SessionFactory factory = Shop.openNatively(database, dispatcher)) {
            dispatcher.connect(PostSave.of(User.class), signal -> signal.using().persist(new Note("seen")));
            factory.inTransaction(em -> em.persist(new User("ada")));
            long notes = factory.fromTransaction(em -> SignalTest.count(Note.class, em));
            assertThat(notes).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsBuiltNativelyAnnouncesTheRemovalOfADetachedEntity(Database database) {
        try (Dispatcher dispatcher = Dispatcher.builder().build();
                SessionFactory factory = Shop.openNatively(database, dispatcher)) {
            List<PreDelete<Country>> before = new ArrayList<>();
            dispatcher.connect(PreDelete.of(Country.class), before::add);
            Country france = new Country("FR", "France");
            factory.inTransaction(em -> em.persist(france));
            factory.inTransaction(em -> em.remove(france));
            factory.inTransaction(em -> em.remove(new Country("IT", "Italy")));
            assertThat(before).hasSize(1);
        }
    }

    @Test
    void aFlushThatFailedIsForgottenByTheNextOne() {
        try (Dispatcher dispatcher = Dispatcher.builder().build();
                SessionFactory factory = Shop.openNatively(Database.H2, dispatcher)) {
            List<PostSave<Country>> saves = new ArrayList<>();
            dispatcher.connect(PostSave.of(Country.class), saves::add);
            try (Session em = factory.openSession()) {
                em.beginTransaction();
                em.persist(new Country("FR", "France"));
                em.flush();
                em.persist(new Country("IT", "Italy"));
                em.persist(new User("longer than the column".repeat(100)));
                assertThatThrownBy(em::flush).isInstanceOf(RuntimeException.class);
                em.clear();
                em.persist(new Country("ES", "Spain"));
                em.flush();
                em.getTransaction().rollback();
            }
            assertThat(saves).extracting(save -> save.instance().code).containsExactly("FR", "ES");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSessionThatSharesATransactionTellsBeforeItIsClosed(Database database) {
        OrderSignals orders = new OrderSignals();
        orders.when("beforeCommit", signal -> signal.using().persist(new Note("before commit")));
        try (Dispatcher dispatcher = Dispatcher.builder()
                        .instances(new Platform.OneInstance(orders))
                        .executor(Runnable::run)
                        .build();
                SessionFactory factory = Shop.openNatively(database, dispatcher)) {
            factory.inTransaction(em -> {
                try (Session other = em.sessionWithOptions().connection().openSession()) {
                    other.persist(new Order("one"));
                    other.flush();
                    assertThat(orders.receivers()).doesNotContain("beforeCommit");
                }
                assertThat(orders.receivers()).contains("beforeCommit").doesNotContain("afterCommit");
            });
            assertThat(orders.receivers()).containsOnlyOnce("beforeCommit").contains("afterCommit");
            long notes = factory.fromTransaction(em -> SignalTest.count(Note.class, em));
            assertThat(notes).isEqualTo(1);
        }
    }
}
