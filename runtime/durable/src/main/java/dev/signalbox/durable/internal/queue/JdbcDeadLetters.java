package dev.signalbox.durable.internal.queue;

import dev.signalbox.durable.DeadLetter;
import dev.signalbox.durable.DeadLetters;
import dev.signalbox.durable.internal.database.Log;
import dev.signalbox.durable.internal.database.OwnTransaction;
import dev.signalbox.durable.internal.database.OwnTransaction.Work;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lists, retries and discards the dead letters of a database, each in a transaction of its own. */
public final class JdbcDeadLetters implements DeadLetters {

    private final DataSource database;
    private final DeadLetterTable table;
    private final DeliveryQueue queue;
    private final Runnable deliverNow;

    public JdbcDeadLetters(DataSource database, DeadLetterTable table, DeliveryQueue queue, Runnable deliverNow) {
        this.database = database;
        this.table = table;
        this.queue = queue;
        this.deliverNow = deliverNow;
    }

    @Override
    public long count() {
        return read(table::count);
    }

    @Override
    public Map<String, Long> countByReceiver() {
        return read(table::countByReceiver);
    }

    @Override
    public List<DeadLetter> list(int limit) {
        return letters(null, limit);
    }

    @Override
    public List<DeadLetter> list(String receiver, int limit) {
        return letters(receiver, limit);
    }

    private List<DeadLetter> letters(@Nullable String receiver, int limit) {
        return read(connection -> table.list(connection, receiver, limit)).stream()
                .map(DeadLetterTable.Row::letter)
                .toList();
    }

    @Override
    public boolean retry(String receiver, String eventId) {
        boolean found = inTransaction(connection -> {
            Optional<DeadLetterTable.Row> row = table.find(connection, new CallId(receiver, eventId));
            return row.isPresent() && putBack(connection, row.get());
        });
        deliverNow.run();
        return found;
    }

    @Override
    public int retryAll(String receiver) {
        int count = inTransaction(connection -> {
            int putBack = 0;
            for (DeadLetterTable.Row each : table.list(connection, receiver, 0)) {
                putBack += putBack(connection, each) ? 1 : 0;
            }
            return putBack;
        });
        deliverNow.run();
        return count;
    }

    /**
     * Puts a dead letter back. Deletes its row first, so that of several threads that retry it at the same time one
     * succeeds.
     */
    private boolean putBack(Connection connection, DeadLetterTable.Row row) throws SQLException {
        if (!table.delete(connection, row.call())) {
            return false;
        }
        queue.add(connection, row.call(), row.data());
        return true;
    }

    @Override
    public boolean discard(String receiver, String eventId, String reason) {
        boolean found = inTransaction(connection -> table.delete(connection, new CallId(receiver, eventId)));
        if (found) {
            Log.LOGGER.log(
                    Level.WARNING,
                    "The dead letter of receiver '" + receiver + "' for event " + eventId + " was discarded: "
                            + reason);
        }
        return found;
    }

    /** Begins no transaction: one of JTA may be under way, whose connections refuse that. */
    private <T> T read(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The dead letters cannot be read", e);
        }
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return OwnTransaction.run(connection, work);
        } catch (SQLException e) {
            throw new IllegalStateException("The dead letters cannot be changed", e);
        }
    }
}
