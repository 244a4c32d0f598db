package dev.signalbox.durable.internal.queue;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.TaskSummary;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.signalbox.durable.Backlog;
import dev.signalbox.durable.spi.RecordedCall;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The table of recorded calls. Each method uses the connection that it is given. */
public final class DeliveryQueue {

    public static final String TABLE = "signalbox_call";

    /** From this number of rows on, {@link ArrayInsert} is faster than a batch. */
    private static final int MANY = 10;

    /** The name that db-scheduler has for PostgreSQL. */
    private static final String POSTGRESQL = "PostgreSQL";

    /** The class of SQL states that a missing table is of. */
    private static final String WRONG_STATEMENT = "42";

    private final CallerConnections connections = new CallerConnections();
    private final SchedulerClient client;
    private final JdbcCustomization database;
    private final Clock clock;
    private final Set<String> ownTasks;

    /**
     * Prepares.
     *
     * @param ownTasks names of db-scheduler tasks that are no calls of receivers
     */
    public DeliveryQueue(JdbcCustomization database, Clock clock, Set<String> ownTasks) {
        this.database = database;
        this.clock = clock;
        this.ownTasks = ownTasks;
        this.client = SchedulerClient.Builder.create(connections)
                .jdbcCustomization(database)
                .serializer(new BytesSerializer())
                .tableName(TABLE)
                .build();
    }

    public void add(Connection connection, List<RecordedCall> calls) throws SQLException {
        addRows(
                connection,
                calls.stream()
                        .<TaskInstance<?>>map(each -> new TaskInstance<>(
                                each.receiver(),
                                each.eventId(),
                                Envelope.of(each).toBytes()))
                        .toList());
    }

    /** Puts a dead letter back into the queue. */
    void add(Connection connection, CallId call, byte[] data) throws SQLException {
        addRows(connection, List.of(new TaskInstance<>(call.receiver(), call.eventId(), data)));
    }

    private void addRows(Connection connection, List<TaskInstance<?>> rows) throws SQLException {
        try {
            if (rows.size() >= MANY && database.getName().equals(POSTGRESQL)) {
                new ArrayInsert(database).insert(connection, rows, clock.now());
            } else {
                connections.with(connection, () -> client.scheduleBatch(rows, clock.now()));
            }
        } catch (DbSchedulerException | SQLException e) {
            throw notRecorded(connection, e);
        }
    }

    /** Keeps the state and the code of the database's error: by these, the caller knows a deadlock, for example. */
    private static SQLException notRecorded(Connection connection, Exception failure) {
        Throwable cause = failure;
        while (!(cause instanceof SQLException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = "Calls of durable receivers are not recorded: " + cause.getMessage();
        if (!(cause instanceof SQLException error)) {
            return new SQLException(text, failure);
        }
        if (error.getSQLState() != null && error.getSQLState().startsWith(WRONG_STATEMENT)) {
            text += ". They are rows of " + TABLE + " in the database of the sender's transaction" + name(connection)
                    + ". If the tables were made in another database, send in a transaction of that database, or hear"
                    + " the signal with phase = AFTER_COMMIT instead of @Durable";
        }
        return new SQLException(text, error.getSQLState(), error.getErrorCode(), failure);
    }

    /** Not the URL, which may have a password. Empty if the database has no name. */
    private static String name(Connection connection) {
        try {
            String name = connection.getCatalog();
            return name == null ? "" : ", '" + name + "'";
        } catch (SQLException e) {
            return "";
        }
    }

    /**
     * Counts the calls that wait.
     *
     * @param known the ids of receivers that this application has or had; null if that is not known
     */
    public Backlog backlog(Connection connection, @Nullable Set<String> known) throws SQLException {
        Instant now = clock.now();
        // Counted first, so that a call that is picked meanwhile is counted twice, and not missed.
        long due = due(connection, now);
        List<TaskSummary> summaries = new ArrayList<>();
        connections.with(connection, () -> summaries.addAll(client.getScheduledExecutionsSummaryByTask()));
        summaries.removeIf(each -> ownTasks.contains(each.taskName()));
        Map<String, Long> byReceiver = new TreeMap<>();
        summaries.forEach(each -> byReceiver.put(each.taskName(), (long) each.instanceCount()));
        long unknown = summaries.stream()
                .filter(each -> known != null && !known.contains(each.taskName()))
                .mapToLong(TaskSummary::instanceCount)
                .sum();
        Instant oldest = summaries.stream()
                .map(TaskSummary::earliestExecutionTime)
                .filter(each -> each != null && !each.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Backlog(
                byReceiver,
                due,
                unknown,
                summaries.stream().mapToLong(TaskSummary::runningCount).sum(),
                oldest);
    }

    /**
     * Makes calls due now that would become due within a time.
     *
     * @return how many
     */
    public int makeDue(Connection connection, Duration within) throws SQLException {
        Instant now = clock.now();
        try (PreparedStatement update = connection.prepareStatement("update " + TABLE
                + " set execution_time = ? where picked = ? and execution_time > ? and execution_time <= ?"
                + otherThanOwn())) {
            database.setInstant(update, 1, now);
            update.setBoolean(2, false);
            database.setInstant(update, 3, now);
            database.setInstant(update, 4, now.plus(within));
            setOwn(update, 5);
            return update.executeUpdate();
        }
    }

    private String otherThanOwn() {
        return " and task_name <> ?".repeat(ownTasks.size());
    }

    private void setOwn(PreparedStatement statement, int first) throws SQLException {
        int at = first;
        for (String each : ownTasks) {
            statement.setString(at++, each);
        }
    }

    /** How many calls are due and not picked. */
    private long due(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select count(*) from " + TABLE + " where picked = ? and execution_time <= ?" + otherThanOwn())) {
            select.setBoolean(1, false);
            database.setInstant(select, 2, now);
            setOwn(select, 3);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
