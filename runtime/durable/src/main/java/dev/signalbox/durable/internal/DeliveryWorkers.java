package dev.signalbox.durable.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.signalbox.durable.internal.attempt.AttemptEnvironment;
import dev.signalbox.durable.internal.attempt.AttemptThreads;
import dev.signalbox.durable.internal.attempt.DeliveryTasks;
import dev.signalbox.durable.internal.attempt.Watchdog;
import dev.signalbox.durable.internal.database.DatabaseClock;
import dev.signalbox.durable.internal.queue.BytesSerializer;
import dev.signalbox.durable.internal.queue.DeliveryQueue;
import dev.signalbox.durable.internal.queue.Inbox;
import dev.signalbox.durable.spi.DurableReceiver;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

/**
 * Builds db-scheduler's scheduler, starts it and shuts it down. If a node is frozen, its calls go to another node after
 * {@link #MISSED_HEARTBEATS}.
 */
final class DeliveryWorkers implements AutoCloseable {

    /** The name of the task that deletes old rows of the inbox. It runs once an hour on one node. */
    static final String CLEANING = "signalbox.cleaning";

    /** After this time db-scheduler deletes calls of receivers that no node knows. Signalbox lets them wait. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    static final int MISSED_HEARTBEATS = 4;

    private final AttemptEnvironment environment;
    private final Inbox inbox;
    private final Duration rememberFor;
    private final Watchdog watchdog = new Watchdog();
    private final ExecutorService threads;
    private final Scheduler scheduler;

    DeliveryWorkers(
            DeliveriesBuilder settings,
            JdbcCustomization dialect,
            DatabaseClock clock,
            AttemptEnvironment environment,
            Inbox inbox,
            List<DurableReceiver> receivers) {
        this.environment = environment;
        this.inbox = inbox;
        this.rememberFor = settings.rememberFor;
        this.threads = AttemptThreads.executor(settings.threads, settings.virtualThreads);
        SchedulerBuilder builder = Scheduler.create(
                        environment.database(), new DeliveryTasks(environment, watchdog).of(receivers))
                .startTasks(cleaning())
                .tableName(DeliveryQueue.TABLE)
                .jdbcCustomization(dialect)
                .serializer(new BytesSerializer())
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .clock(clock)
                .threads(settings.threads)
                .executorService(threads)
                .pollingInterval(settings.pollInterval)
                .heartbeatInterval(settings.heartbeatInterval)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.stopWithin)
                .deleteUnresolvedAfter(NEVER)
                // Failed attempts are expected. DeliveryTasks logs the last one.
                .failureLogging(LogLevel.DEBUG, true);
        // Fetch no more rows than there are free threads: db-scheduler would lock them, but write no heartbeats for
        // them.
        this.scheduler = dialect.supportsSingleStatementLockAndFetch() || dialect.supportsGenericLockAndFetch()
                ? builder.pollUsingLockAndFetch(0.5, 1.0).build()
                : builder.build();
    }

    private RecurringTask<Void> cleaning() {
        return Tasks.recurring(CLEANING, FixedDelay.ofHours(1)).execute((task, context) -> clean());
    }

    private void clean() {
        try (Connection connection = environment.database().getConnection()) {
            inbox.deleteBefore(connection, environment.now().get().minus(rememberFor));
        } catch (SQLException e) {
            throw new IllegalStateException("Old rows of signalbox_inbox are not deleted", e);
        }
    }

    /**
     * Begins to deliver.
     *
     * @param first runs once, on one of the threads
     */
    void start(Runnable first) {
        threads.execute(first);
        scheduler.start();
    }

    void deliverNow() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void close() {
        if (!scheduler.getSchedulerState().isShuttingDown()) {
            scheduler.stop();
        }
        watchdog.close();
    }
}
