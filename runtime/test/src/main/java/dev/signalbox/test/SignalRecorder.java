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
    private final Set<Topic<?>> unfinished = ConcurrentHashMap.newKeySet();

    private SignalRecorder(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
        this.watch = Integration.of(dispatcher).watch(log);
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
    }

    /**
     * Waits until the work has ended that the test caused on other threads: async receivers, the signals that these
     * send, and the stages that receivers return. Does not wait for calls that wait for the end of a transaction: end
     * the transaction before.
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
        log.await(limit);
    }

    /** Called by AssertJ's {@code assertThat}. */
    @Override
    public SignalRecorderAssert assertThat() {
        return new SignalRecorderAssert(this);
    }

    /** Ends the recording; what was recorded stays. Closing again does nothing. */
    @Override
    public void close() {
        watch.close();
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
