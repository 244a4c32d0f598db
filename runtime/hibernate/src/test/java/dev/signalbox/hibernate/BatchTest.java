package dev.signalbox.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.hibernate.shop.Country;
import dev.signalbox.hibernate.shop.Label;
import dev.signalbox.hibernate.shop.Note;
import dev.signalbox.hibernate.shop.Order;
import dev.signalbox.hibernate.shop.Product;
import dev.signalbox.hibernate.shop.User;
import dev.signalbox.model.PostDelete;
import dev.signalbox.model.PostSave;
import dev.signalbox.model.PostUpsert;
import dev.signalbox.model.PreSave;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

/** Stateless sessions that queue rows in JDBC batches: signals are only sent for rows that were written. */
class BatchTest extends SignalTest {

    private final List<String> told = new ArrayList<>();

    private static Country country(String code) {
        return new Country(code, "Name of " + code);
    }

    private static long rows(StatelessSession session) {
        return session.createNativeQuery("select count(*) from country", Long.class)
                .getSingleResult();
    }

    private void tellOfCountries(StatelessSession session) {
        on(PreSave.of(Country.class), signal -> told.add("before " + signal.instance().code));
        on(PostSave.of(Country.class), signal -> told.add(signal.instance().code + " of " + rows(session)));
        on(PostUpsert.of(Country.class), signal -> told.add(signal.instance().code + " of " + rows(session)));
        on(PostDelete.of(Country.class), signal -> told.add(signal.instance().code + " of " + rows(session)));
    }

    @Test
    void severalAreToldWhenAllAreWritten() {
        factory().inStatelessTransaction(session -> {
            tellOfCountries(session);
            List<Country> countries = List.of(country("A"), country("B"), country("C"));
            session.insertMultiple(countries);
            assertThat(told).containsExactly("before A", "before B", "before C", "A of 3", "B of 3", "C of 3");
            told.clear();
            session.updateMultiple(countries);
            assertThat(told).containsExactly("before A", "before B", "before C", "A of 3", "B of 3", "C of 3");
            told.clear();
            session.deleteMultiple(countries);
            assertThat(told).containsExactly("A of 0", "B of 0", "C of 0");
            told.clear();
            session.upsertMultiple(countries);
            assertThat(told).contains("A of 3", "B of 3", "C of 3").hasSize(6);
        });
    }

    @Test
    void rowsOfABatchThatFailsAreNotTold() {
        factory().inStatelessTransaction(session -> session.insert(country("B")));
        on(PostSave.of(Country.class), signal -> told.add(signal.instance().code));
        assertThatThrownBy(() -> factory()
                        .inStatelessTransaction(
                                session -> session.insertMultiple(List.of(country("A"), country("B"), country("C")))))
                .hasMessageContaining("insert into");
        assertThat(told).isEmpty();
    }

    @Test
    void rowsOfABatchThatFailsAreNotToldInLaterPhasesEither() {
        Order order = saved(new Order("one"));
        platform.executor.await();
        platform.orders.reset();
        try (StatelessSession session = factory().openStatelessSession()) {
            session.beginTransaction();
            assertThatThrownBy(() -> session.updateMultiple(List.of(order, gone())))
                    .isInstanceOf(StaleStateException.class);
            session.getTransaction().rollback();
        }
        assertThat(platform.orders.receivers()).isEmpty();
    }

    /** An order without a row. */
    private static Order gone() {
        Order gone = new Order("gone");
        gone.id = -1L;
        return gone;
    }

    @Test
    void aBatchIsToldWhenItIsFull() {
        factory().inStatelessTransaction(session -> {
            tellOfCountries(session);
            session.setJdbcBatchSize(2);
            session.insert(country("A"));
            assertThat(told).containsExactly("before A");
            session.insert(country("B"));
            assertThat(told).containsExactly("before A", "before B", "A of 2", "B of 2");
            session.insert(country("C"));
            assertThat(told).hasSize(5);
        });
        assertThat(count(Country.class)).isEqualTo(3);
    }

    @Test
    void whatTheCommitWritesIsToldBeforeIt() {
        factory().inStatelessTransaction(session -> {
            session.setJdbcBatchSize(10);
            on(PostSave.of(Country.class), signal -> told.add(signal.instance().code));
            session.insert(country("A"));
            session.insert(country("B"));
            assertThat(told).isEmpty();
        });
        assertThat(told).containsExactly("A", "B");
    }

    @Test
    void whatIsNeverWrittenIsNotTold() {
        on(PostSave.of(Country.class), signal -> told.add(signal.instance().code));
        try (StatelessSession session = factory().openStatelessSession()) {
            session.beginTransaction();
            session.setJdbcBatchSize(10);
            session.insert(country("A"));
            session.getTransaction().rollback();
        }
        assertThat(told).isEmpty();
        assertThat(count(Country.class)).isZero();
    }

    /** Without a transaction, Hibernate makes no batches. */
    @Test
    void withoutATransactionARowIsToldAtOnce() {
        try (StatelessSession session = factory().openStatelessSession()) {
            on(PostSave.of(Country.class), signal -> told.add(signal.instance().code + " of " + rows(session)));
            session.setJdbcBatchSize(10);
            session.insert(country("A"));
            assertThat(told).containsExactly("A of 1");
        }
    }

    @Test
    void laterPhasesAreToldToo() {
        factory().inStatelessTransaction(session -> {
            session.setJdbcBatchSize(10);
            session.insert(new Order("one"));
            session.insert(new Order("two"));
        });
        assertThat(platform.orders.saves("now")).hasSize(2);
        assertThat(platform.orders.saves("beforeCommit")).hasSize(2);
        assertThat(platform.orders.saves("afterCommit")).hasSize(2);
    }

    @Test
    void aBatchOfAnotherKindEndsTheOneBefore() {
        factory().inStatelessTransaction(session -> {
            tellOfCountries(session);
            session.setJdbcBatchSize(10);
            session.insert(country("A"));
            session.insert(new Note("one"));
            session.delete(country("A"));
            assertThat(told).containsExactly("before A", "A of 1");
        });
        assertThat(told).containsExactly("before A", "A of 1", "A of 0");
    }

    @Test
    void rowsWithLinksAreToldWhenTheLinksAreWritten() {
        Label label = saved(new Label("new"));
        factory().inStatelessTransaction(session -> {
            on(
                    PostSave.of(Product.class),
                    signal -> told.add(signal.instance().name + " of "
                            + session.createNativeQuery("select count(*) from product_labels", Long.class)
                                    .getSingleResult()));
            session.insertMultiple(List.of(new Product("first", label), new Product("second", label)));
        });
        assertThat(told).containsExactly("first of 1", "second of 2");
    }

    @Test
    void receiversMayWriteInTheSameSession() {
        factory().inStatelessTransaction(session -> {
            on(PostSave.of(Country.class), signal -> session.insert(new Note(signal.instance().code)));
            List<PostSave<Note>> notes = heard(PostSave.of(Note.class));
            session.insertMultiple(List.of(country("A"), country("B")));
            assertThat(notes).extracting(save -> save.instance().text).containsExactly("A", "B");
            session.setJdbcBatchSize(2);
            session.insert(country("C"));
            session.insert(country("D"));
            session.insert(country("E"));
            session.insert(new User("ends the batch"));
        });
        assertThat(stored(Note.class)).extracting(note -> note.text).containsExactlyInAnyOrder("A", "B", "C", "D", "E");
        assertThat(count(Country.class)).isEqualTo(5);
        assertThat(count(User.class)).isEqualTo(1);
    }

    @Test
    void receiversMayWriteTheSameKindOfRow() {
        factory().inStatelessTransaction(session -> {
            on(PostSave.of(Country.class), signal -> {
                told.add(signal.instance().code);
                if (signal.instance().code.length() == 1) {
                    session.insert(country(signal.instance().code + "2"));
                }
            });
            session.insertMultiple(List.of(country("A"), country("B")));
            session.setJdbcBatchSize(2);
            session.insert(country("C"));
            session.insert(country("D"));
            session.insert(country("E"));
        });
        assertThat(told).containsExactlyInAnyOrder("A", "B", "C", "D", "E", "A2", "B2", "C2", "D2", "E2");
        assertThat(count(Country.class)).isEqualTo(10);
    }

    @Test
    void anExceptionOfAReceiverReachesTheCallerAndRollsBack() {
        on(PostSave.of(Country.class), signal -> {
            throw new IllegalArgumentException("no " + signal.instance().code);
        });
        assertThatThrownBy(() -> factory()
                        .inStatelessTransaction(session -> session.insertMultiple(List.of(country("A"), country("B")))))
                .hasMessage("no A");
        assertThat(count(Country.class)).isZero();
    }

    @Test
    void theBatchSizeStaysAsTheApplicationSetIt() {
        on(PostSave.of(Country.class), signal -> {});
        factory().inStatelessTransaction(session -> {
            session.setJdbcBatchSize(2);
            session.insert(country("A"));
            session.insert(country("B"));
            session.insertMultiple(List.of(country("C"), country("D"), country("E")));
            assertThat(session.getJdbcBatchSize()).isEqualTo(2);
        });
    }

    @Test
    void aSessionThatSharesItsConnectionTellsWhatIsWritten() {
        inTransaction(em -> {
            try (StatelessSession session =
                    em.statelessWithOptions().connection().open()) {
                on(PostSave.of(Country.class), signal -> told.add(signal.instance().code + " of " + rows(session)));
                session.insertMultiple(List.of(country("A"), country("B")));
                assertThat(told).containsExactly("A of 2", "B of 2");
            }
        });
        assertThat(count(Country.class)).isEqualTo(2);
    }
}
