package dev.signalbox.test;

import dev.signalbox.Failure;
import dev.signalbox.Signal;
import dev.signalbox.spi.Integration.Watcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Keeps the sends, calls and failures of a test in order, and the work that has not ended yet. Its lock is this object.
 */
final class SignalLog implements Watcher {

    private final List<Entry> entries = new ArrayList<>();
    private final Set<Object> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A send, a call of a receiver, or a failure. */
    sealed interface Entry {}

    record Sent(Signal signal) implements Entry {

        @Override
        public String toString() {
            return SignalText.of(signal) + " was sent";
        }
    }

    record Received(String receiver, Signal signal) implements Entry {

        @Override
        public String toString() {
            return SignalText.of(signal) + " was received by " + receiver;
        }
    }

    record Failed(Failure failure) implements Entry {

        @Override
        public String toString() {
            return failure.receiver() + " failed: " + failure.exception();
        }
    }

    @Override
    public void sent(Signal signal) {
        add(new Sent(signal));
    }

    @Override
    public void before(String receiver, Signal signal) {
        add(new Received(receiver, signal));
    }

    @Override
    public void failed(String receiver, Signal signal, Throwable failure) {
        fail(new Failure(receiver, signal, failure));
    }

    @Override
    public void failedLater(String receiver, Signal signal, Throwable failure) {
        fail(new Failure(receiver, signal, failure));
    }

    /**
     * Adds a failure, but not twice. The dispatcher may report an exception when the receiver throws it, and again when
     * it handles the exception.
     */
    private synchronized void fail(Failure failure) {
        if (failures().stream().noneMatch(each -> isSame(each, failure))) {
            add(new Failed(failure));
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same exception object
    private static boolean isSame(Failure one, Failure other) {
        return one.exception() == other.exception() && one.receiver().equals(other.receiver());
    }

    private synchronized void add(Entry entry) {
        entries.add(entry);
    }

    @Override
    public synchronized void begun(Object work) {
        underWay.add(work);
    }

    @Override
    public synchronized void ended(Object work) {
        underWay.remove(work);
        notifyAll();
    }

    synchronized void clear() {
        entries.clear();
    }

    List<Signal> sent() {
        return all(Sent.class).stream().map(Sent::signal).toList();
    }

    List<Received> received() {
        return all(Received.class);
    }

    List<Failure> failures() {
        return all(Failed.class).stream().map(Failed::failure).toList();
    }

    private synchronized <E extends Entry> List<E> all(Class<E> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }

    synchronized boolean isIdle() {
        return underWay.isEmpty();
    }

    /**
     * Waits until no work is under way.
     *
     * @param end when to give up, as {@link System#nanoTime} has it
     * @param limit the whole time to wait, for the message
     */
    synchronized void await(long end, Duration limit) {
        try {
            for (long left = end - System.nanoTime(); !underWay.isEmpty() && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for " + underWayText(), e);
        }
        if (!underWay.isEmpty()) {
            throw new AssertionError("Still at work after " + limit + ": " + underWayText());
        }
    }

    private String underWayText() {
        return underWay.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    /** The recorded entries, for a message. */
    @Override
    public synchronized String toString() {
        StringBuilder text = new StringBuilder(entries.isEmpty() ? "Nothing was sent." : "Recorded:");
        entries.forEach(each -> text.append("\n  ").append(each));
        if (!underWay.isEmpty()) {
            text.append("\nStill at work: ").append(underWayText()).append(". Use awaitSignals() before.");
        }
        return text.toString();
    }
}
