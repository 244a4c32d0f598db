package dev.signalbox.durable.internal.attempt;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Phase;
import dev.signalbox.durable.Database;
import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.durable.OpenConnections;
import dev.signalbox.durable.Retries;
import dev.signalbox.durable.internal.database.Schema;
import dev.signalbox.durable.internal.queue.CallId;
import dev.signalbox.durable.internal.queue.DeadLetterTable;
import dev.signalbox.durable.internal.queue.DeliveryProof;
import dev.signalbox.durable.internal.queue.Envelope;
import dev.signalbox.durable.internal.queue.Inbox;
import dev.signalbox.durable.internal.queue.QueuedCall;
import dev.signalbox.durable.internal.queue.Removal;
import dev.signalbox.durable.internal.record.ThreadTransactions;
import dev.signalbox.durable.internal.travel.AttemptScope;
import dev.signalbox.durable.spi.AlreadyDeliveredException;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.DurableReceiver;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one attempt does around the call of its receiver, and in which order. */
class AttemptTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final QueuedCall CALL = new QueuedCall(new CallId("bell", "one"), "bell");

    private final List<String> done = new ArrayList<>();
    private final OpenConnections open = new OpenConnections();
    private final Inbox inbox = new Inbox(() -> NOW);

    @SuppressWarnings("NullAway.Init")
    private DataSource database;

    @SuppressWarnings("NullAway.Init")
    private ThreadTransactions transactions;

    @BeforeEach
    void open() throws SQLException {
        DataSource uncounted = Database.H2.create();
        database = open.of(uncounted);
        transactions = new ThreadTransactions(database);
        try (Connection connection = uncounted.getConnection()) {
            Schema.createIfMissing(connection);
            execute(connection, "create table line (text varchar(20))");
            execute(
                    connection,
                    "insert into signalbox_call (task_name, task_instance, execution_time, picked, version)"
                            + " values ('bell', 'one', current_timestamp, true, 1)");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String table) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Attempt attempt(int number, DeliveryProof proof, AttemptTransactions framework) {
        return new Attempt(
                new AttemptEnvironment(
                        database,
                        proof,
                        new DeadLetterTable(),
                        transactions,
                        framework,
                        new DeliveryProbe() {},
                        () -> NOW),
                CALL,
                new DeliveryInfo("one", number, NOW),
                new Envelope("kitchen.PizzaDone", NOW, "", null, null, new byte[0]));
    }

    private Attempt attempt(int number, DeliveryProof proof) {
        return attempt(number, proof, (attempt, work) -> work.run());
    }

    private static DurableReceiver bell(DurableReceiver.Call call) {
        return new DurableReceiver("bell", List.of(), Retries.DEFAULT, Duration.ZERO, call);
    }

    private final class Noted implements AttemptScope.Resource {

        @Override
        public void commit() {
            done.add("resource commits");
        }

        @Override
        public void close() {
            done.add("resource is closed");
        }
    }

    private void writeLine() throws SQLException {
        execute(transactions.connection(), "insert into line values ('pizza')");
    }

    private void noteEnds() {
        for (Phase phase : List.of(Phase.BEFORE_COMMIT, Phase.AFTER_COMMIT, Phase.AFTER_ROLLBACK)) {
            requireNonNull(transactions.current()).at(phase, () -> done.add(phase.name()));
        }
    }

    private void assertNothingIsHeld() {
        assertThat(open.count()).isZero();
        assertThat(transactions.current()).isNull();
    }

    @Test
    void aReceiverThatReturnsIsCommittedWithItsResources() throws Exception {
        Attempt attempt = attempt(1, new Removal());
        attempt.run(bell((payload, context) -> {
            attempt.add(new Noted());
            writeLine();
            noteEnds();
            done.add("called");
        }));
        assertThat(done)
                .containsExactly("called", "BEFORE_COMMIT", "resource commits", "resource is closed", "AFTER_COMMIT");
        assertThat(attempt.isCommitted()).isTrue();
        assertThat(attempt.hasRemovedCall()).isTrue();
        assertThat(count("line")).isEqualTo(1);
        assertThat(count("signalbox_call")).isZero();
        assertNothingIsHeld();
    }

    @Test
    void aReceiverThatThrowsIsRolledBackBeforeItsResourcesAreClosed() throws Exception {
        Attempt attempt = attempt(1, new Removal());
        assertThatThrownBy(() -> attempt.run(bell((payload, context) -> {
                    attempt.add(new Noted());
                    writeLine();
                    noteEnds();
                    throw new IllegalStateException("oven");
                })))
                .hasMessage("oven")
                .hasNoSuppressedExceptions();
        assertThat(done).containsExactly("resource is closed", "AFTER_ROLLBACK");
        assertThat(attempt.isCommitted()).isFalse();
        assertThat(attempt.hasRemovedCall()).isFalse();
        assertThat(count("line")).isZero();
        assertThat(count("signalbox_call")).isEqualTo(1);
        assertNothingIsHeld();
    }

    /** A resource that fails to close must not keep the connection, nor this thread's transaction. */
    @Test
    void nothingIsHeldWhenAResourceCannotBeClosed() {
        Attempt attempt = attempt(1, new Removal());
        assertThatThrownBy(() -> attempt.run(bell((payload, context) -> {
                    attempt.add(new AttemptScope.Resource() {
                        @Override
                        public void commit() {
                            throw new IllegalStateException("cannot flush");
                        }

                        @Override
                        public void close() {
                            throw new IllegalStateException("cannot close");
                        }
                    });
                    writeLine();
                })))
                .hasMessage("cannot close");
        assertNothingIsHeld();
    }

    @Test
    void aRollbackThatFailsIsToldBesideTheReceiversException() {
        Attempt attempt = attempt(1, new Removal());
        assertThatThrownBy(() -> attempt.run(bell((payload, context) -> {
                    writeLine();
                    execute(context.connection(), "shutdown immediately");
                    throw new IllegalStateException("oven");
                })))
                .hasMessage("oven")
                .satisfies(thrown ->
                        assertThat(thrown.getSuppressed()).singleElement().isInstanceOf(SQLException.class));
    }

    @Test
    void aRepeatedCallWhoseProofIsInTheInboxIsNotMadeAgain() throws Exception {
        try (Connection connection = database.getConnection()) {
            inbox.write(connection, CALL);
        }
        DurableReceiver receiver = bell((payload, context) -> done.add("called"));
        assertThatThrownBy(() -> attempt(2, inbox).run(receiver)).isInstanceOf(AlreadyDeliveredException.class);
        assertThat(done).isEmpty();
        assertNothingIsHeld();
    }

    @Test
    void aRepeatedCallWithoutProofInTheInboxIsMade() throws Exception {
        attempt(2, inbox).run(bell((payload, context) -> done.add("called")));
        assertThat(done).containsExactly("called");
    }

    /** Only a repeated call can have been delivered before, and only the inbox keeps its row. */
    @Test
    void theInboxIsNotReadForFirstAttemptsNorForRemovals() throws Exception {
        DurableReceiver receiver = bell((payload, context) -> done.add(open.made() + " made"));
        attempt(1, inbox).run(receiver);
        attempt(2, new Removal()).run(receiver);
        assertThat(done).containsExactly("0 made", "0 made");
    }

    /** Hibernate and Spring wrap what a commit throws. */
    @Test
    void anAttemptThatIsTooLateSaysSoEvenIfTheFrameworkWrapsIt() throws Exception {
        try (Connection connection = database.getConnection()) {
            execute(connection, "delete from signalbox_call");
        }
        Attempt attempt = attempt(1, new Removal(), (context, work) -> {
            work.run();
            try {
                context.connection().commit();
            } catch (AlreadyDeliveredException e) {
                throw new IllegalStateException("could not commit", e);
            }
        });
        assertThatThrownBy(() -> attempt.run(bell((payload, context) -> writeLine())))
                .isInstanceOf(AlreadyDeliveredException.class);
        assertThat(attempt.hasRemovedCall()).isTrue();
        assertThat(count("line")).isZero();
        assertNothingIsHeld();
    }

    /** The receiver's work is done; what failed ran after the commit. */
    @Test
    void anAttemptThatFailsAfterItsCommitHasCommitted() throws Exception {
        Attempt attempt = attempt(1, new Removal(), (context, work) -> {
            work.run();
            context.connection().commit();
            throw new IllegalStateException("afterwards");
        });
        assertThatThrownBy(() -> attempt.run(bell((payload, context) -> {
                    writeLine();
                    noteEnds();
                })))
                .hasMessage("afterwards");
        assertThat(done).containsExactly("BEFORE_COMMIT", "AFTER_COMMIT");
        assertThat(attempt.isCommitted()).isTrue();
        assertThat(count("line")).isEqualTo(1);
    }

    /** Otherwise the transaction that reads an entity would prove a delivery that has not begun. */
    @Test
    void whatIsReadBeforeTheCallProvesNothing() throws Exception {
        Attempt attempt = attempt(1, new Removal());
        attempt.run(bell((payload, context) -> {
            attempt.beginReading();
            execute(context.connection(), "update line set text = 'read'");
            context.connection().commit();
            done.add(count("signalbox_call") + " call, committed: " + attempt.isCommitted());
            attempt.endReading();
            writeLine();
        }));
        assertThat(done).containsExactly("1 call, committed: false");
        assertThat(count("signalbox_call")).isZero();
    }
}
