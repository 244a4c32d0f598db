package dev.signalbox.kafka.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.spi.AlreadyDeliveredException;
import dev.signalbox.kafka.Crossings;
import dev.signalbox.kafka.Database;
import dev.signalbox.kafka.internal.store.OutboxRow.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The outbox, the inbox and the lease, on each database. */
@ParameterizedClass
@EnumSource
class StoreTest {

    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00.123Z");

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database kind;

    @SuppressWarnings("NullAway.Init")
    private DataSource database;

    @SuppressWarnings("NullAway.Init")
    private Outbox outbox;

    @BeforeEach
    void createTables() throws SQLException {
        database = kind.create();
        Deliveries.on(database).createTables().build().database().createTables("signalbox_outbox", Crossings.class);
        outbox = new Outbox(new OwnTransactions(database));
    }

    private static OutboxRow row(String topic, String id) {
        return new OutboxRow(topic, "key", id, "type", NOW, "", id.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String topic, String... ids) throws SQLException {
        try (Connection connection = database.getConnection()) {
            add(connection, topic, ids);
        }
    }

    private static void add(Connection connection, String topic, String... ids) throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        for (String each : ids) {
            rows.add(row(topic, each));
        }
        Outbox.add(connection, rows);
    }

    private static List<String> events(List<Stored> rows) {
        return rows.stream().map(each -> each.row().eventId()).toList();
    }

    private static List<Long> ids(List<Stored> rows) {
        return rows.stream().map(Stored::id).toList();
    }

    @Test
    void aRowIsReadAsItWasWritten() throws SQLException {
        add("a", "1");

        Stored stored = outbox.next(List.of(), List.of()).get(0);

        assertThat(stored.row()).usingRecursiveComparison().isEqualTo(row("a", "1"));
    }

    @Test
    void rowsComeInTheirOrderWithoutThoseInFlightOrHeld() throws SQLException {
        add("a", "1", "2");
        add("b", "3");
        add("a", "4");

        List<Stored> first = outbox.next(List.of(), List.of("b"));
        add("a", "5");
        List<Stored> second = outbox.next(ids(first), List.of());

        assertThat(events(first)).containsExactly("1", "2", "4");
        assertThat(events(second)).containsExactly("3", "5");
    }

    /** A lower id may be committed later: it must neither be lost, nor come after what was sent when it had been committed. */
    @Test
    void aRowThatIsCommittedLateComesNext() throws SQLException {
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            add(slow, "a", "late");
            add("a", "early");
            List<Stored> first = outbox.next(List.of(), List.of());
            slow.commit();
            add("a", "after");

            assertThat(events(first)).containsExactly("early");
            assertThat(events(outbox.next(ids(first), List.of()))).containsExactly("late", "after");
        }
    }

    @Test
    void whatIsDeletedDoesNotComeAgain() throws SQLException {
        add("a", "1", "2", "3");
        List<Stored> rows = outbox.next(List.of(), List.of());

        outbox.delete(ids(rows.subList(0, 2)));

        assertThat(events(outbox.next(List.of(), List.of()))).containsExactly("3");
    }

    @Test
    void manyRowsComeInBatchesAndGoInStatementsThatDatabasesTake() throws SQLException {
        addMany();

        List<Stored> first = outbox.next(List.of(), List.of());
        List<Stored> second = outbox.next(ids(first), List.of());
        List<Long> all = new ArrayList<>(ids(first));
        all.addAll(ids(second));
        assertThat(outbox.delete(all)).isEqualTo(2 * Outbox.MOST_ROWS);

        assertThat(first).hasSize(Outbox.MOST_ROWS);
        assertThat(second).hasSize(Outbox.MOST_ROWS);
        assertThat(events(outbox.next(List.of(), List.of())))
                .hasSize(500)
                .startsWith(String.valueOf(2 * Outbox.MOST_ROWS));
    }

    private void addMany() throws SQLException {
        String[] events = new String[2 * Outbox.MOST_ROWS + 500];
        for (int at = 0; at < events.length; at++) {
            events[at] = String.valueOf(at);
        }
        add("a", events);
    }

    @Test
    void ofRowsWithManyOthersBetweenThemNoOtherIsDeletedOrTakenForOneInFlight() throws SQLException {
        addMany();
        List<Stored> rows = outbox.next(List.of(), List.of());
        List<Long> some = ids(rows.stream().filter(each -> each.id() % 5 == 0).toList());
        List<Long> few = some.subList(0, 3);

        List<Stored> next = outbox.next(few, List.of());
        assertThat(outbox.next(some, List.of())).isEmpty();
        assertThat(outbox.delete(some)).isEqualTo(some.size());

        assertThat(ids(next)).hasSize(Outbox.MOST_ROWS + 15 - 3).doesNotContainAnyElementsOf(few);
        assertThat(ids(outbox.next(List.of(), List.of())))
                .hasSize(Outbox.MOST_ROWS)
                .doesNotContainAnyElementsOf(some);
    }

    @Test
    void largeRowsComeFewAtATime() throws SQLException {
        List<OutboxRow> rows = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            rows.add(new OutboxRow("a", null, String.valueOf(at), "type", NOW, "trace", new byte[1 << 20]));
        }
        try (Connection connection = database.getConnection()) {
            Outbox.add(connection, rows);
        }

        assertThat(outbox.next(List.of(), List.of())).hasSize(8);
    }

    @Test
    void whatIsRefusedIsCountedAndComesWhenItIsRetried() throws SQLException {
        add("a", "1", "2");
        List<Stored> rows = outbox.next(List.of(), List.of());

        outbox.refuse(Map.of(rows.get(0).id(), "too large"));

        assertThat(events(outbox.next(List.of(), List.of()))).containsExactly("2");
        assertThat(outbox.backlog().refused()).isEqualTo(1);
        assertThat(outbox.backlog().waiting()).isEqualTo(1);
        assertThat(outbox.backlog().oldestWaiting()).contains(NOW);
        assertThat(outbox.retryRefused()).isEqualTo(1);
        assertThat(events(outbox.next(List.of(), List.of()))).containsExactly("1", "2");
    }

    @Test
    void theInboxKnowsWhatItHasUntilThatIsForgotten() throws SQLException {
        Inbox inbox = new Inbox(new OwnTransactions(database));
        try (Connection connection = database.getConnection()) {
            Inbox.add(connection, "mail<shop", "1", NOW);
            Inbox.add(connection, "mail<shop", "2", NOW.plusSeconds(1));
            assertThatThrownBy(() -> Inbox.add(connection, "mail<shop", "1", NOW))
                    .isInstanceOf(AlreadyDeliveredException.class);
        }
        assertThat(inbox.known("mail<shop", List.of("1", "2", "3"))).containsExactlyInAnyOrder("1", "2");
        assertThat(inbox.known("mail<other", List.of("1"))).isEmpty();

        assertThat(inbox.deleteBefore(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(inbox.known("mail<shop", List.of("1", "2"))).containsExactly("2");
    }

    @Test
    void oneHoldsTheLeaseUntilItEndsOrIsGivenBack() throws SQLException {
        AtomicReference<Instant> time = new AtomicReference<>(NOW);
        OwnTransactions transactions = new OwnTransactions(database);
        Lease one = new Lease(transactions, time::get, Duration.ofSeconds(9));
        Lease other = new Lease(transactions, time::get, Duration.ofSeconds(9));

        assertThat(one.hold()).isTrue();
        assertThat(other.hold()).isFalse();
        time.set(NOW.plusSeconds(4));
        assertThat(one.hold()).isTrue();
        time.set(NOW.plusSeconds(10));
        assertThat(other.hold()).isFalse();
        time.set(NOW.plusSeconds(13));
        assertThat(other.hold()).isTrue();
        assertThat(one.hold()).isFalse();
        other.release();
        assertThat(one.hold()).isTrue();
    }

    @Test
    void aRollbackThatFailsDoesNotHideWhatFailedFirst() {
        OwnTransactions transactions = new OwnTransactions(database);

        assertThatThrownBy(() -> transactions.run(connection -> {
                    connection.close();
                    throw new SQLException("first");
                }))
                .hasMessage("first")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mysql", "mariadb", "oracle", "sqlserver"})
    void eachProductHasAScriptOfThreeTables(String product) throws IOException {
        try (InputStream script = Crossings.class.getResourceAsStream(product + ".sql")) {
            assertThat(script).isNotNull();
            assertThat(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("table signalbox_outbox", "table signalbox_received", "table signalbox_lease");
        }
    }
}
