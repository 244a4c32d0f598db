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
     * The receivers that failed, in order, those whose failure reached the sender included: async ones, too, those that
     * could not be called or whose transaction did not commit, and those whose stage failed. Unmodifiable.
     */
    public List<Failure> failures() {
        return log.failures();
    }

    /** Forgets what was recorded, for instance while the test prepared its data. */
    public void clear() {
        log.clear();
    }

    /**
     * Waits until everything has ended that the test caused and that goes on elsewhere: async receivers, what they send in
     * turn, and the stages that receivers return. Calls that wait for a transaction to end are not waited for: end it
     * before.
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
        log.await(limit);
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
