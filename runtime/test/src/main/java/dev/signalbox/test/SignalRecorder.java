package dev.signalbox.test;

import dev.signalbox.Dispatcher;
import dev.signalbox.Failure;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.Integration;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.AssertProvider;
import org.jspecify.annotations.Nullable;

/**
 * The signals that a test causes, and the receivers that were called with them: on the thread that runs the test, on
 * the dispatcher's executor and after the commit. A signal is recorded also if it has no receivers. AssertJ's {@code
 * assertThat(recorder)} gives a {@link SignalRecorderAssert}.
 *
 * <p>Signals of threads that belong to no test, such as a server's or those that the test starts itself, are recorded
 * by every recorder that is open. While one is open, {@link Dispatcher#hasReceivers} says yes, and model signals are
 * sent that have no receivers.
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
     * The receivers that failed, in order, those whose failure reached the sender included: async ones, too, those that
     * could not be called or whose transaction did not commit, and those whose stage failed. Unmodifiable.
     */
    public List<Failure> failures() {
        return log.failures();
    }

    /** Forgets what was recorded, for instance while the test prepared its data. */
    public void clear() {
        log.clear();
        if (recorded != null) {
            recorded.clear();
        }
    }

    /**
     * Waits until everything has ended that the test caused and that goes on elsewhere: async receivers, what they send in
     * turn, the stages that receivers return, and the recorded calls of durable receivers that are due. Calls that wait for
     * a transaction to end are not waited for: end it before. Nor are calls that failed and wait for their next attempt: see
     * {@link #passTime}.
     *
     * @throws AssertionError that names the receivers that are still at work after ten seconds
     */
    public void awaitSignals() {
        awaitSignals(LIMIT);
    }

    /**
     * The same with another limit.
     *
     * @throws AssertionError that names the receivers that are still at work then
     */
    public void awaitSignals(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        do {
            log.await(end, limit);
            if (recorded != null) {
                await(recorded, end, limit);
            }
            // A durable receiver may have sent something.
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
     * As if so much time had passed for the recorded calls of durable receivers: those that failed and wait for their next
     * attempt are attempted now, if that was due within this time. Waits as {@link #awaitSignals()} does.
     */
    public void passTime(Duration time) {
        RecordedCalls calls = recorded;
        if (calls == null) {
            throw new AssertionError("This application has no durable receivers, so there is nothing that waits");
        }
        calls.deliverEarly(time);
        awaitSignals();
    }

    /** Called by AssertJ's {@code assertThat}. */
    @Override
    public SignalRecorderAssert assertThat() {
        return new SignalRecorderAssert(this);
    }

    /** Closeables the recording; what was recorded stays. Closing again does nothing. */
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

    /** Notes that an assertion was begun which says nothing yet. */
    void begin(Topic<?> topic) {
        unfinished.add(topic);
    }

    /** Notes that it says something now. */
    void finish(Topic<?> topic) {
        unfinished.remove(topic);
    }

    /** Fails if an assertion was begun that says nothing. */
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
