package dev.signalbox.durable.internal.queue;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Inserts many rows into PostgreSQL with one statement, whose parameters are arrays. In a batch, the driver would send
 * and PostgreSQL would run the statement for each row. The rows are the same as those that db-scheduler inserts.
 */
record ArrayInsert(JdbcCustomization database) {

    /**
     * How many rows one statement inserts at most, to limit the memory. A sender's transaction hands over no more at once
     * (see {@code SenderTransaction}).
     */
    private static final int MOST_ROWS = 1_000;

    private static final String INSERT = "insert into " + DeliveryQueue.TABLE
            + " (task_name, task_instance, task_data, execution_time, picked, version)"
            + " select name, instance, data, ?, false, 1 from unnest(?, ?, ?) as row (name, instance, data)";

    void insert(Connection connection, List<TaskInstance<?>> rows, Instant due) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int first = 0; first < rows.size(); first += MOST_ROWS) {
                List<TaskInstance<?>> some = rows.subList(first, Math.min(first + MOST_ROWS, rows.size()));
                database.setInstant(insert, 1, due);
                insert.setArray(2, array(connection, "text", some, TaskInstance::getTaskName, String[]::new));
                insert.setArray(3, array(connection, "text", some, TaskInstance::getId, String[]::new));
                // byte[][], because PostgreSQL's driver takes the element type from the array's class.
                insert.setArray(4, array(connection, "bytea", some, TaskInstance::getData, byte[][]::new));
                insert.executeUpdate();
            }
        }
    }

    private static Array array(
            Connection connection,
            String type,
            List<TaskInstance<?>> rows,
            Function<TaskInstance<?>, Object> value,
            IntFunction<Object[]> array)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray(array));
    }
}
