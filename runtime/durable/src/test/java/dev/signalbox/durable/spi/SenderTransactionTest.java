package dev.signalbox.durable.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When the calls of a sender are written. */
class SenderTransactionTest {

    private static final Connection CONNECTION = (Connection) Proxy.newProxyInstance(
            SenderTransactionTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, args) -> null);

    private final List<Runnable> beforeCommit = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final Recorder recorder = new Recorder();
    private final Own transaction = new Own();

    private @Nullable SQLException failure;

    private final class Own extends SenderTransaction {

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        protected void beforeCommit(Runnable work) {
            beforeCommit.add(work);
        }

        @Override
        protected void afterCommit(Runnable work) {
            afterCommit.add(work);
        }

        @Override
        protected void withConnection(ConnectionWork work) throws SQLException {
            if (failure != null) {
                throw failure;
            }
            work.run(CONNECTION);
        }

        boolean isPending() {
            return hasPending();
        }
    }

    private static final class Recorder implements CallRecorder {

        final List<Integer> batches = new ArrayList<>();
        int nudges;

        @Override
        public void record(Connection connection, List<RecordedCall> calls) {
            assertThat(connection).isSameAs(CONNECTION);
            batches.add(calls.size());
        }

        @Override
        public void deliverNow() {
            nudges++;
        }
    }

    private void record(CallRecorder by, int calls) {
        for (int call = 0; call < calls; call++) {
            transaction.record(by, new RecordedCall("bell", "one", "Sent", Instant.EPOCH, "", new byte[0]));
        }
    }

    @Test
    void inOneBatchBeforeTheCommitAndDeliveredAfterIt() {
        record(recorder, 3);
        assertThat(transaction.isPending()).isTrue();
        assertThat(recorder.batches).isEmpty();
        assertThat(beforeCommit).hasSize(1);
        beforeCommit.get(0).run();
        assertThat(recorder.batches).containsExactly(3);
        assertThat(transaction.isPending()).isFalse();
        assertThat(afterCommit).hasSize(1);
        afterCommit.get(0).run();
        assertThat(recorder.nudges).isEqualTo(1);
    }

    @Test
    void beforeASavepointAndAgainAfterIt() {
        record(recorder, 1);
        transaction.write();
        transaction.write();
        record(recorder, 2);
        transaction.write();
        assertThat(recorder.batches).containsExactly(1, 2);
        assertThat(beforeCommit).hasSize(2);
        assertThat(afterCommit).hasSize(1);
    }

    @Test
    void notAtAllIfTheyAreForgotten() {
        record(recorder, 2);
        transaction.forget();
        assertThat(transaction.isPending()).isFalse();
        transaction.write();
        assertThat(recorder.batches).isEmpty();
        assertThat(afterCommit).isEmpty();
    }

    /** The rollback to the savepoint may have dropped the work after the commit. */
    @Test
    void andDeliveredAfterTheCommitAlsoIfOthersWereWrittenAndRolledBackBefore() {
        record(recorder, 1);
        transaction.write();
        afterCommit.clear();
        transaction.forget();

        record(recorder, 1);
        transaction.write();
        assertThat(recorder.batches).containsExactly(1, 1);
        assertThat(afterCommit).hasSize(1);
    }

    @Test
    void byTheThousand() {
        record(recorder, 2_001);
        assertThat(recorder.batches).containsExactly(1_000, 1_000);
        assertThat(transaction.isPending()).isTrue();
    }

    @Test
    void eachByTheRecorderThatItWasSentTo() {
        Recorder other = new Recorder();
        record(recorder, 2);
        record(other, 1);
        transaction.write();
        assertThat(recorder.batches).containsExactly(2);
        assertThat(other.batches).containsExactly(1);
    }

    @Test
    void orElseTheTransactionFails() {
        record(recorder, 1);
        failure = new SQLException("The table is gone");
        assertThatThrownBy(transaction::write)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("What is sent in this transaction cannot be recorded: The table is gone")
                .hasCause(failure);
    }
}
