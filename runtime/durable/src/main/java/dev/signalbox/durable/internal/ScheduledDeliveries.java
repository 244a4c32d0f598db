package dev.signalbox.durable.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.signalbox.durable.Backlog;
import dev.signalbox.durable.DeadLetters;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.spi.CallRecorder;
import dev.signalbox.durable.spi.DurableReceiver;
import dev.signalbox.durable.spi.RecordedCall;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Deliveries by db-scheduler. */
final class ScheduledDeliveries implements Deliveries, CallRecorder {

    /** Runs once an hour on one node. */
    private static final String CLEANING = "signalbox.cleaning";

    /** db-scheduler deletes calls of unknown receivers after a time. They are to wait. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private static final int MISSED_HEARTBEATS = 4;

    private final DataSource database;
    private final Duration rememberFor;
    private final DatabaseClock clock;
    private final Inbox inbox = new Inbox();
    private final DeadLetterTable deadLetters = new DeadLetterTable();
    private final Watchdog watchdog = new Watchdog();
    private final DeliveryQueue queue;
    private final Scheduler scheduler;
    private final Set<String> known;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    ScheduledDeliveries(DeliveriesBuilder settings) throws SQLException {
        this.database = settings.database;
        this.rememberFor = settings.rememberFor;
        this.clock = new DatabaseClock(database, settings.clock);
        this.known = names(settings.receivers);
        JdbcCustomization dialect = new AutodetectJdbcCustomization(database);
        this.queue = new DeliveryQueue(dialect, clock, Set.of(CLEANING));
        this.scheduler = scheduler(settings, dialect);
    }

    private static Set<String> names(List<DurableReceiver> receivers) {
        Set<String> names = new HashSet<>();
        for (DurableReceiver receiver : receivers) {
            for (String name : receiver.formerly()) {
                addOnce(names, name, receiver);
            }
            addOnce(names, receiver.id(), receiver);
        }
        return names;
    }

    private static void addOnce(Set<String> names, String name, DurableReceiver receiver) {
        if (!names.add(name)) {
            throw new IllegalStateException("Two durable receivers have or had the id '" + name + "', '" + receiver.id()
                    + "' being one of them. Calls are recorded under ids, so give each its own");
        }
    }

    private Scheduler scheduler(DeliveriesBuilder settings, JdbcCustomization dialect) {
        DeliveryTasks tasks = new DeliveryTasks(database, inbox, deadLetters, watchdog, settings.attempts, clock::now);
        SchedulerBuilder builder = Scheduler.create(database, tasks.of(settings.receivers))
                .startTasks(cleaning())
                .tableName(DeliveryQueue.TABLE)
                .jdbcCustomization(dialect)
                .serializer(new BytesSerializer())
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .clock(clock)
                .threads(settings.threads)
                .pollingInterval(settings.pollInterval)
                .heartbeatInterval(settings.heartbeatInterval)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.stopWithin)
                .deleteUnresolvedAfter(NEVER)
                // Attempts that fail are expected; the last one is logged here.
                .failureLogging(LogLevel.DEBUG, true);
        // Rows beyond the free threads would be locked and get no heartbeat.
        return dialect.supportsSingleStatementLockAndFetch() || dialect.supportsGenericLockAndFetch()
                ? builder.pollUsingLockAndFetch(0.5, 1.0).build()
                : builder.build();
    }

    private RecurringTask<Void> cleaning() {
        return Tasks.recurring(CLEANING, FixedDelay.ofHours(1)).execute((task, context) -> clean());
    }

    private void clean() {
        try (Connection connection = database.getConnection()) {
            inbox.deleteBefore(connection, clock.now().minus(rememberFor));
        } catch (SQLException e) {
            throw new IllegalStateException("Old rows of signalbox_inbox are not deleted", e);
        }
    }

    @Override
    public void start() {
        if (scheduler.getSchedulerState().isShuttingDown()) {
            throw new IllegalStateException("These deliveries are closed");
        }
        backlog();
        scheduler.start();
    }

    @Override
    public CallRecorder recorder() {
        return this;
    }

    @Override
    public void record(Connection connection, List<RecordedCall> calls) throws SQLException {
        if (connection.isReadOnly()) {
            throw new SQLException("The transaction is read-only, so the calls of "
                    + calls.stream().map(RecordedCall::receiver).distinct().toList()
                    + " cannot be recorded in it. Send the signal in a transaction that may write");
        }
        queue.add(connection, calls);
    }

    @Override
    public void deliverNow() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public DeadLetters deadLetters() {
        return new JdbcDeadLetters(database, deadLetters, queue, this::deliverNow);
    }

    @Override
    public Backlog backlog() {
        try (Connection connection = database.getConnection()) {
            Backlog backlog = queue.backlog(connection, known);
            backlog.byReceiver().keySet().stream()
                    .filter(each -> !known.contains(each) && reported.add(each))
                    .forEach(each -> Log.LOGGER.log(
                            Level.WARNING,
                            "Calls of receiver '" + each
                                    + "' are recorded, and this application has no durable receiver"
                                    + " of that id. They wait for one that has. If it was renamed, write"
                                    + " formerly = \"" + each + "\" at its @Durable."));
            return backlog;
        } catch (SQLException e) {
            throw new IllegalStateException("The recorded calls cannot be read", e);
        }
    }

    @Override
    public void close() {
        if (!scheduler.getSchedulerState().isShuttingDown()) {
            scheduler.stop();
        }
        watchdog.close();
    }
}
