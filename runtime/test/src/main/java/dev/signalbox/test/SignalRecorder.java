package dev.signalbox.test;

import dev.signalbox.Dispatcher;
import dev.signalbox.Failure;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.Integration;
import dev.signalbox.test.internal.application.RecordedCalls;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * Records the signals that a test causes, and the calls of their receivers: on the thread that runs the test, on the
 * dispatcher's executor and after the commit. Also records signals without receivers. AssertJ's {@code
 * assertThat(recorder)} gives a {@link SignalRecorderAssert}.
 *
 * <p>Some threads belong to no test, such as those of a server or those that the test starts itself. Every open
 * recorder records their signals. While a recorder is open, {@link Dispatcher#hasReceivers} returns true, and model
 * signals without receivers are sent, too.
 *
 * <p>Safe for use by several threads.
 */
public final class SignalRecorder implements AssertProvider<SignalRecorderAssert>, AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Dispatcher dispatcher;
    private final SignalLog log = new SignalLog();
    private final Registration watch;
    private final @Nullable RecordedCalls recorded;
    private final Set<Topic<?>> unfinished = ConcurrentHashMap.newKeySet();

    private SignalRecorder(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        this.watch = Integration.of(dispatcher).watch(log);
        this.recorded = RecordedCalls.of(dispatcher);
    }

    /**
     * Begins to record what this thread causes, until closed. For tests without {@link SignalsExtension}.
     *
     * @param dispatcher {@link dev.signalbox.Signals#dispatcher()}, or an application's own
     */
    public static SignalRecorder of(Dispatcher dispatcher) {
        return new SignalRecorder(dispatcher);
    }

    /** All signals that were sent, in order. Unmodifiable. */
    public List<Signal> sent() {
        return sent(Topic.of(Signal.class));
    }

    /** The signals of a topic that were sent, in order. Unmodifiable. */
    public <S extends Signal> List<S> sent(Topic<S> topic) {
        return log.sent().stream()
                .filter(topic::includes)
                .map(topic.type()::cast)
                .toList();
    }

    /** The ids of the receivers that were called with signals of a topic, in order. Unmodifiable. */
    public List<String> receivers(Topic<?> topic) {
        return log.received().stream()
                .filter(each -> topic.includes(each.signal()))
                .map(SignalLog.Received::receiver)
                .toList();
    }

    /**
     * The failures of receivers, in order: of calls on any thread, even if the sender got the exception; of receivers
     * that could not be called; of transactions of receivers that did not commit; and of stages that receivers
     * returned. Unmodifiable.
     */
    public List<Failure> failures() {
        return log.failures();
    }

    /** Forgets what was recorded so far, for instance while the test prepared its data. */
    public void clear() {
        log.clear();
        if (recorded != null) {
            recorded.clear();
        }
    }

    /**
     * Waits until the work has ended that the test caused on other threads: async receivers, the signals that these
     * send, the stages that receivers return, and the recorded calls of durable receivers that are due. Does not wait for
     * calls that wait for the end of a transaction: end the transaction before. Does not wait for calls that failed and
     * wait for their next attempt: see {@link #passTime}.
     *
     * @throws AssertionError after ten seconds; it names the receivers that are still at work
     */
    public void awaitSignals() {
        awaitSignals(LIMIT);
    }

    /**
     * Waits as {@link #awaitSignals()} does, with another limit.
     *
     * @throws AssertionError after this time; it names the receivers that are still at work
     */
    public void awaitSignals(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        do {
            log.await(end, limit);
            if (recorded != null) {
                await(recorded, end, limit);
            }
            // A durable receiver may have sent a signal.
        } while (!log.isIdle());
    }

    private static void await(RecordedCalls recorded, long end, Duration limit) {
        List<String> underWay = recorded.underWay();
        while (!underWay.isEmpty()) {
            if (System.nanoTime() >= end) {
                throw new AssertionError("Recorded calls are not made after " + limit + ", of these: "
                        + String.join(", ", underWay) + ". Are the deliveries started?");
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted while waiting for recorded calls", e);
            }
            underWay = recorded.underWay();
        }
    }

    /**
     * Lets time pass for the recorded calls of durable receivers: calls that failed, and whose next attempt is due
     * within this time, are attempted now. Waits as {@link #awaitSignals()} does, before and after.
     */
    public void passTime(Duration time) {
        RecordedCalls calls = recorded;
        if (calls == null) {
            throw new AssertionError("This application has no durable receivers, so there is nothing that waits");
        }
        awaitSignals();
        calls.deliverEarly(time);
        awaitSignals();
    }

    /** Called by AssertJ's {@code assertThat}. */
    @Override
    public SignalRecorderAssert assertThat() {
        return new SignalRecorderAssert(this);
    }

    /** Ends the recording, but keeps what was recorded. Closing again does nothing. */
    @Override
    public void close() {
        watch.close();
        if (recorded != null) {
            recorded.close();
        }
    }

    @Nullable
    RecordedCalls recorded() {
        return recorded;
    }

    SignalLog log() {
        return log;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    /** Notes that an assertion was begun. It asserts nothing yet. */
    void begin(Topic<?> topic) {
        unfinished.add(topic);
    }

    /** Notes that this assertion has asserted something. */
    void finish(Topic<?> topic) {
        unfinished.remove(topic);
    }

    /** Fails if an assertion was begun but asserted nothing. */
    void assertFinished() {
        unfinished.forEach(topic -> {
            throw new AssertionError("assertThat(recorder).sent(...) of " + SignalText.of(topic)
                    + " asserts nothing by itself. Say how often: once(), times(n) or never(); or who received it:"
                    + " receivedBy(...).");
        });
    }

    @Override
    public String toString() {
        return log.toString();
    }
}
