package dev.signalbox.durable.internal.attempt;

import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.durable.internal.database.Log;
import dev.signalbox.durable.internal.queue.CallId;
import dev.signalbox.durable.internal.queue.DeadLetterTable;
import dev.signalbox.durable.internal.queue.Envelope;
import dev.signalbox.durable.internal.queue.QueuedCall;
import dev.signalbox.durable.internal.travel.EntityGoneException;
import dev.signalbox.durable.internal.travel.UnknownSignalException;
import dev.signalbox.durable.spi.AlreadyDeliveredException;
import dev.signalbox.durable.spi.DeliveryProbe.Ending;
import dev.signalbox.durable.spi.DeliveryProbe.Outcome;
import dev.signalbox.durable.spi.DurableReceiver;
import dev.signalbox.spi.Integration.FaultInjector;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes db-scheduler's tasks: for each durable receiver one with its id, and one for each of its former ids. Decides
 * what follows an attempt: removal, another attempt, or a dead letter. An attempt fails if the receiver throws, takes
 * too long or ends the process.
 */
public final class DeliveryTasks {

    private static final String CRASHED =
            "The process that ran the receiver ended, or lost the database, before it was done.";

    /** How long a call of an unknown signal waits until this node, or one that knows the signal, tries again. */
    private static final Duration UNKNOWN_WAITS = Duration.ofSeconds(10);

    private static final CompletionHandler<byte[]> REMOVE = (complete, operations) -> ifStillThere(operations::remove);
    private static final CompletionHandler<byte[]> REMOVED = (complete, operations) -> {};

    private final AttemptEnvironment environment;
    private final Watchdog watchdog;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    public DeliveryTasks(AttemptEnvironment environment, Watchdog watchdog) {
        this.environment = environment;
        this.watchdog = watchdog;
    }

    public List<Task<?>> of(Collection<DurableReceiver> receivers) {
        List<Task<?>> tasks = new ArrayList<>();
        for (DurableReceiver receiver : receivers) {
            tasks.add(of(receiver.id(), receiver));
            receiver.formerly().forEach(id -> tasks.add(of(id, receiver)));
        }
        return tasks;
    }

    private Task<?> of(String id, DurableReceiver receiver) {
        return Tasks.custom(id, byte[].class)
                .onFailure((complete, operations) -> failed(receiver, complete, operations))
                .onDeadExecution((complete, operations) -> failed(receiver, complete, operations))
                .execute((task, context) -> deliver(receiver, context.getExecution()));
    }

    private CompletionHandler<byte[]> deliver(DurableReceiver receiver, Execution execution) {
        // The receiver's present id, so that a row from before a renaming and its retry are the same call.
        CallId id = new CallId(receiver.id(), execution.getId());
        Envelope envelope = Envelope.ofBytes((byte[]) execution.taskInstance.getData());
        DeliveryInfo info = new DeliveryInfo(id.eventId(), execution.consecutiveFailures + 1, envelope.sentAt());
        QueuedCall call = new QueuedCall(id, execution.taskInstance.getTaskName());
        Attempt attempt = new Attempt(environment, call, info, envelope);
        Duration lag = Duration.between(envelope.sentAt(), environment.now().get());
        Ending ending = environment.probe().begun(attempt, envelope.trace(), lag);
        try {
            watchdog.run(receiver.timeout(), () -> {
                attempt.run(receiver);
                return null;
            });
            ending.ended(Outcome.DELIVERED, null);
            return done(attempt);
        } catch (Throwable e) {
            return endedBy(e, attempt, ending);
        } finally {
            // The row must be updated now, and pools give interrupted threads no connection.
            Thread.interrupted();
        }
    }

    private static CompletionHandler<byte[]> done(Attempt attempt) {
        return attempt.hasRemovedCall() ? REMOVED : REMOVE;
    }

    /** What happens to the row of an attempt that threw but did not fail. If it failed, throws its exception again. */
    private CompletionHandler<byte[]> endedBy(Throwable thrown, Attempt attempt, Ending ending) {
        if (attempt.isCommitted()) {
            Log.LOGGER.log(
                    Level.WARNING,
                    "Receiver '" + attempt.receiver() + "' failed after its transaction had been committed, so event "
                            + attempt.info().eventId() + " counts as delivered and is not attempted again",
                    thrown);
            ending.ended(Outcome.DELIVERED, null);
            return done(attempt);
        }
        if (thrown instanceof AlreadyDeliveredException) {
            Log.LOGGER.log(Level.DEBUG, thrown.getMessage());
            ending.ended(Outcome.DUPLICATE, null);
            return done(attempt);
        }
        if (thrown instanceof EntityGoneException) {
            Log.LOGGER.log(Level.DEBUG, attempt.receiver() + " is not called: " + thrown.getMessage());
            ending.ended(Outcome.WITHOUT_ENTITY, null);
            return REMOVE;
        }
        if (thrown instanceof UnknownSignalException) {
            if (reported.add(String.valueOf(thrown.getMessage()))) {
                Log.LOGGER.log(
                        Level.WARNING,
                        thrown.getMessage() + ", but such a call is recorded. It waits for an application that does.");
            }
            ending.ended(Outcome.UNKNOWN, null);
            return (complete, operations) -> reschedule(complete, operations, UNKNOWN_WAITS);
        }
        ending.ended(Outcome.FAILED, thrown);
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        throw new AttemptFailedException(thrown);
    }

    private void failed(DurableReceiver receiver, ExecutionComplete complete, ExecutionOperations<byte[]> operations) {
        Execution execution = complete.getExecution();
        int failures = execution.consecutiveFailures + 1;
        Throwable cause = complete.getCause().map(DeliveryTasks::thrown).orElse(null);
        if (failures < receiver.retries().attempts()) {
            // No wait in a test that injects faults.
            Duration delay = cause instanceof FaultInjector.Injected
                    ? Duration.ZERO
                    : receiver.retries().delayAfter(failures, ThreadLocalRandom.current());
            reschedule(complete, operations, delay);
        } else {
            bury(new CallId(receiver.id(), execution.getId()), execution, failures, cause);
        }
    }

    private void reschedule(ExecutionComplete complete, ExecutionOperations<byte[]> operations, Duration delay) {
        ifStillThere(
                () -> operations.reschedule(complete, environment.now().get().plus(delay)));
    }

    /**
     * Changes a row, if it still belongs to this attempt. Another node may have taken it over, or this attempt may have
     * committed without getting the database's answer.
     */
    private static void ifStillThere(Runnable change) {
        try {
            change.run();
        } catch (ExecutionException e) {
            Log.LOGGER.log(Level.DEBUG, "The row of an attempt is no longer its own", e);
        }
    }

    private static Throwable thrown(Throwable reported) {
        return reported instanceof AttemptFailedException ? Objects.requireNonNull(reported.getCause()) : reported;
    }

    private void bury(CallId call, Execution execution, int failures, @Nullable Throwable cause) {
        DeadLetterTable.Row row = new DeadLetterTable.Row(
                call,
                (byte[]) execution.taskInstance.getData(),
                failures,
                environment.now().get(),
                cause == null ? CRASHED : trace(cause));
        try (Connection connection = environment.database().getConnection()) {
            String task = execution.taskInstance.getTaskName();
            if (!environment.deadLetters().moveFromQueue(connection, task, execution.version, row)) {
                return;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The dead letter of " + call + " cannot be written", e);
        }
        Log.LOGGER.log(
                Level.ERROR,
                "Receiver '" + call.receiver() + "' failed " + failures + " times to hear event " + call.eventId()
                        + ". It is kept among the dead letters until it is retried or discarded.",
                cause);
        environment.probe().buried(call.receiver(), call.eventId());
    }

    private static String trace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Wraps a checked exception, because db-scheduler's tasks throw unchecked ones only. */
    private static final class AttemptFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AttemptFailedException(Throwable thrown) {
            super(thrown);
        }
    }
}
