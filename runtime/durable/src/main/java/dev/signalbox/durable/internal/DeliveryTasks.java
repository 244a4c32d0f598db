package dev.signalbox.durable.internal;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.durable.spi.AlreadyDeliveredException;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DurableReceiver;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What db-scheduler does for each durable receiver: one task of its id, and one of each id that it had formerly. Each
 * failure counts, whether the receiver threw, took too long or took the process with it.
 */
final class DeliveryTasks {

    private static final String CRASHED =
            "The process that ran the receiver ended, or lost the database, before it was done.";

    private final DataSource database;
    private final Inbox inbox;
    private final DeadLetterTable deadLetters;
    private final Watchdog watchdog;
    private final AttemptTransactions transactions;
    private final Supplier<Instant> now;

    DeliveryTasks(
            DataSource database,
            Inbox inbox,
            DeadLetterTable deadLetters,
            Watchdog watchdog,
            AttemptTransactions transactions,
            Supplier<Instant> now) {
        this.database = database;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.watchdog = watchdog;
        this.transactions = transactions;
        this.now = now;
    }

    List<Task<?>> of(Collection<DurableReceiver> receivers) {
        List<Task<?>> tasks = new ArrayList<>();
        for (DurableReceiver receiver : receivers) {
            tasks.add(of(receiver.id(), receiver));
            receiver.formerly().forEach(id -> tasks.add(of(id, receiver)));
        }
        return tasks;
    }

    private Task<?> of(String id, DurableReceiver receiver) {
        return Tasks.oneTime(id, byte[].class)
                .onFailure((complete, operations) -> failed(receiver, complete, operations))
                .onDeadExecution((complete, operations) -> failed(receiver, complete, operations))
                .execute((task, context) -> deliver(receiver, context.getExecution()));
    }

    private void deliver(DurableReceiver receiver, Execution execution) {
        // The id is today's, so that a row from before a renaming and its retry are one call.
        CallId call = new CallId(receiver.id(), execution.getId());
        try {
            Envelope envelope = Envelope.ofBytes((byte[]) execution.taskInstance.getData());
            Attempt attempt = new Attempt(
                    database,
                    inbox,
                    now,
                    call,
                    new DeliveryInfo(call.eventId(), execution.consecutiveFailures + 1, envelope.sentAt()),
                    envelope);
            watchdog.run(receiver.timeout(), () -> {
                attempt.run(receiver, transactions);
                return null;
            });
        } catch (AlreadyDeliveredException e) {
            Log.LOGGER.log(Level.DEBUG, e.getMessage());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AttemptFailedException(e);
        }
    }

    private void failed(DurableReceiver receiver, ExecutionComplete complete, ExecutionOperations<byte[]> operations) {
        Execution execution = complete.getExecution();
        int failures = execution.consecutiveFailures + 1;
        Throwable cause = complete.getCause().map(DeliveryTasks::thrown).orElse(null);
        CallId call = new CallId(receiver.id(), execution.getId());
        if (failures < receiver.retries().attempts()) {
            operations.reschedule(
                    complete, now.get().plus(receiver.retries().delayAfter(failures, ThreadLocalRandom.current())));
        } else {
            bury(new DeadLetterTable.Row(
                    call,
                    (byte[]) execution.taskInstance.getData(),
                    failures,
                    now.get(),
                    cause == null ? CRASHED : trace(cause)));
            operations.remove();
            Log.LOGGER.log(
                    Level.ERROR,
                    "Receiver '" + call.receiver() + "' failed " + failures + " times to hear event " + call.eventId()
                            + ". It is kept among the dead letters until it is retried or discarded.",
                    cause);
        }
    }

    private static Throwable thrown(Throwable reported) {
        return reported instanceof AttemptFailedException ? Objects.requireNonNull(reported.getCause()) : reported;
    }

    private void bury(DeadLetterTable.Row row) {
        try (Connection connection = database.getConnection()) {
            deadLetters.add(connection, row);
        } catch (SQLException e) {
            throw new IllegalStateException("The dead letter of " + row.call() + " cannot be written", e);
        }
    }

    private static String trace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Carries a checked exception through db-scheduler. */
    private static final class AttemptFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AttemptFailedException(Exception thrown) {
            super(thrown);
        }
    }
}
