package dev.signalbox.durable.internal.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.durable.Database;
import dev.signalbox.durable.internal.database.Schema;
import dev.signalbox.durable.spi.AlreadyDeliveredException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What proves that a call is delivered. */
class DeliveryProofTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final QueuedCall CALL = new QueuedCall(new CallId("bell", "one"), "ring");

    private final Inbox inbox = new Inbox(() -> NOW);

    @SuppressWarnings("NullAway.Init")
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = Database.H2.create().getConnection();
        Schema.createIfMissing(connection);
        for (String row : new String[] {"'ring', 'one'", "'ring', 'two'", "'bell', 'one'"}) {
            execute("insert into signalbox_call (task_name, task_instance, execution_time, picked, version) values ("
                    + row + ", current_timestamp, true, 1)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void aRemovalIsOfThisCallUnderTheIdAtWhichItIsQueued() throws SQLException {
        Removal removal = new Removal();
        assertThat(removal.removes()).isTrue();
        removal.write(connection, CALL);
        assertThat(count("signalbox_call")).isEqualTo(2);
        assertThat(count("signalbox_call where task_name = 'ring' and task_instance = 'one'"))
                .isZero();
        assertThat(removal.isLeftBehind(connection, CALL)).isFalse();
        assertThatThrownBy(() -> removal.write(connection, CALL))
                .isInstanceOf(AlreadyDeliveredException.class)
                .hasMessageContaining("Event one is not to be delivered to receiver 'bell' any more");
    }

    @Test
    void theInboxRemembersTheReceiverAndLeavesTheCallInTheQueue() throws SQLException {
        assertThat(inbox.removes()).isFalse();
        assertThat(inbox.isLeftBehind(connection, CALL)).isFalse();
        inbox.write(connection, CALL);
        assertThat(inbox.isLeftBehind(connection, CALL)).isTrue();
        assertThat(inbox.isLeftBehind(connection, new QueuedCall(new CallId("bell", "two"), "bell")))
                .isFalse();
        assertThat(count("signalbox_call")).isEqualTo(3);
        assertThatThrownBy(() -> inbox.write(connection, CALL)).isInstanceOf(AlreadyDeliveredException.class);
    }

    @Test
    void theInboxForgetsWhatIsOld() throws SQLException {
        inbox.write(connection, CALL);
        assertThat(inbox.deleteBefore(connection, NOW)).isZero();
        assertThat(inbox.deleteBefore(connection, NOW.plusMillis(1))).isEqualTo(1);
        assertThat(count("signalbox_inbox")).isZero();
    }

    @Test
    void whatElseTheDatabaseSaysIsThrown() throws SQLException {
        execute("drop table signalbox_inbox");
        assertThatThrownBy(() -> inbox.write(connection, CALL))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("SIGNALBOX_INBOX");
    }
}
