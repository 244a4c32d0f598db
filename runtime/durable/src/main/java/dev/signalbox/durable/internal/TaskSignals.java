package dev.signalbox.durable.internal;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.durable.TaskEnqueued;
import dev.signalbox.durable.TaskFinished;
import dev.signalbox.durable.TaskStarted;
import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.RecordedCall;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends {@code TaskEnqueued}, {@code TaskStarted} and {@code TaskFinished}, if they have receivers. */
final class TaskSignals implements DeliveryProbe {

    private static final Set<Outcome> SUCCESSES = Set.of(Outcome.DELIVERED, Outcome.DUPLICATE, Outcome.WITHOUT_ENTITY);

    private volatile @Nullable Dispatcher dispatcher;

    /**
     * Sends by this dispatcher from now on. Before that, as on a node that only records, {@link Signals#dispatcher}
     * sends.
     */
    void sendBy(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public void recorded(RecordedCall call) {
        send(TaskEnqueued.class, () -> new TaskEnqueued(call.receiver(), call.eventId(), call.signal(), call.sentAt()));
    }

    @Override
    public Ending begun(DeliveryContext attempt, String trace, Duration lag) {
        send(TaskStarted.class, () -> new TaskStarted(attempt.receiver(), attempt.signal(), attempt.info()));
        return (outcome, failure) -> send(
                TaskFinished.class,
                () -> new TaskFinished(
                        attempt.receiver(), attempt.signal(), attempt.info(), SUCCESSES.contains(outcome), failure));
    }

    private <S extends Signal> void send(Class<S> type, Supplier<S> signal) {
        Dispatcher given = dispatcher;
        Channel<S> channel = (given == null ? Signals.dispatcher() : given).channel(type);
        if (channel.hasReceivers()) {
            channel.sendRobust(signal.get());
        }
    }
}
