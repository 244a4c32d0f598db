package dev.signalbox.durable.internal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Phase;
import dev.signalbox.durable.Database;
import dev.signalbox.durable.spi.CallRecorder;
import dev.signalbox.durable.spi.RecordedCall;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The phases of a transaction of plain JDBC, and what its connection lets its work do. */
class JdbcTransactionTest {

    private final List<String> done = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private JdbcTransaction transaction;

    @BeforeEach
    void begin() throws SQLException {
        Connection connection = Database.H2.create().getConnection();
        connection.setAutoCommit(false);
        transaction = new JdbcTransaction(connection);
        for (Phase phase : Phase.values()) {
            transaction.at(phase, () -> done.add(phase.name()));
        }
    }

    @Test
    void workBeforeTheCommitMayAddMore() {
        transaction.at(Phase.BEFORE_COMMIT, () -> transaction.at(Phase.BEFORE_COMMIT, () -> done.add("added")));
        transaction.prepareCommit();
        assertThat(done).containsExactly("BEFORE_COMMIT", "added");
    }

    @Test
    void afterTheCommitComesWhatIsForIt() {
        transaction.completed(true);
        assertThat(done).containsExactly("AFTER_COMMIT", "AFTER_COMPLETION");
        transaction.completed(true);
        assertThat(done).hasSize(2);
    }

    @Test
    void afterARollbackComesWhatIsForIt() {
        transaction.completed(false);
        assertThat(done).containsExactly("AFTER_ROLLBACK", "AFTER_COMPLETION");
    }

    @Test
    void whatFailsAfterTheEndKeepsNothingElseFromBeingDone() {
        JdbcTransaction other = new JdbcTransaction(transaction.connection());
        other.at(Phase.AFTER_COMMIT, () -> {
            throw new IllegalStateException("no");
        });
        other.at(Phase.AFTER_COMMIT, () -> done.add("next"));
        other.completed(true);
        assertThat(done).containsExactly("next");
    }

    @Test
    void whatCameAfterASavepointIsUndoneWithIt() throws SQLException {
        Connection connection = transaction.connection();
        Savepoint savepoint = connection.setSavepoint();
        transaction.at(Phase.BEFORE_COMMIT, () -> done.add("undone"));
        transaction.at(Phase.AFTER_COMMIT, () -> done.add("undone"));
        transaction.at(Phase.AFTER_ROLLBACK, () -> done.add("rolled back"));
        connection.rollback(savepoint);
        transaction.prepareCommit();
        transaction.completed(true);
        assertThat(done).containsExactly("BEFORE_COMMIT", "AFTER_COMMIT", "AFTER_COMPLETION", "rolled back");
    }

    @Test
    void theEndIsNotForTheWork() throws SQLException {
        Connection connection = transaction.connection();
        connection.close();
        assertThat(connection.isClosed()).isFalse();
        assertThatThrownBy(connection::commit)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("commit is not for");
        assertThatThrownBy(() -> connection.setAutoCommit(true)).isInstanceOf(SQLException.class);
        assertThatThrownBy(connection::rollback)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("rolls back when its work throws");
        Object same = transaction.connection();
        assertThat(connection).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(connection).isNotEqualTo(new JdbcTransaction(connection).connection());
        assertThatThrownBy(() -> connection.prepareStatement("no sql")).isInstanceOf(SQLException.class);
        assertThat(transaction.isReadOnly()).isFalse();
    }

    private final class Recorder implements CallRecorder {

        @Override
        public void record(Connection by, List<RecordedCall> calls) {
            calls.forEach(each -> done.add("recorded " + each.eventId()));
        }

        @Override
        public void deliverNow() {
            done.add("nudged");
        }
    }

    private static RecordedCall call(String event) {
        return new RecordedCall("bell", event, "Sent", Instant.EPOCH, "", new byte[0]);
    }

    @Test
    void callsAreRecordedBeforeTheCommitAndDeliveredAfterIt() {
        Recorder recorder = new Recorder();
        transaction.record(recorder, call("one"));
        assertThat(done).isEmpty();
        transaction.prepareCommit();
        assertThat(done).containsExactly("BEFORE_COMMIT", "recorded one");
        transaction.record(recorder, call("two"));
        assertThat(done).containsExactly("BEFORE_COMMIT", "recorded one", "recorded two");
        transaction.completed(true);
        assertThat(done).endsWith("nudged");
    }

    @Test
    void callsAfterASavepointAreForgottenWithIt() throws SQLException {
        Recorder recorder = new Recorder();
        transaction.record(recorder, call("one"));
        Savepoint savepoint = transaction.connection().setSavepoint();
        assertThat(done).containsExactly("recorded one");
        transaction.record(recorder, call("two"));
        transaction.connection().rollback(savepoint);
        transaction.prepareCommit();
        assertThat(done).containsExactly("recorded one", "BEFORE_COMMIT");
    }
}
