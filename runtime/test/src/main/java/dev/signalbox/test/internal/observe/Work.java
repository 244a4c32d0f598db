package dev.signalbox.test.internal.observe;

import dev.signalbox.Dispatcher;
import dev.signalbox.test.internal.application.RecordedCalls;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Knows and awaits the work that a test leaves to other threads and to deliveries. Its lock is this object. */
public final class Work implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration ALL_RETRIES = Duration.ofDays(365);
    private static final long PAUSE_MILLIS = 20;

    private final Set<Object> underWay = Collections.newSetFromMap(new IdentityHashMap<>());
    private final @Nullable RecordedCalls recorded;
    private volatile @Nullable Thread hurrying;

    private Work(@Nullable RecordedCalls recorded) {
        this.recorded = recorded;
    }

    /** Work of threads, and recorded calls of an application. */
    public static Work withDeliveries(Dispatcher dispatcher) {
        return new Work(RecordedCalls.of(dispatcher));
    }

    /** Work of threads only. */
    public static Work ofThreads() {
        return new Work(null);
    }

    public synchronized void begun(Object work) {
        underWay.add(work);
    }

    public synchronized void ended(Object work) {
        underWay.remove(work);
        notifyAll();
    }

    /** From now on, recorded calls that fail are attempted again at once. */
    public void hurry() {
        RecordedCalls calls = recorded;
        if (calls != null && hurrying == null) {
            Thread thread = new Thread(() -> hurry(calls), "signalbox-faults");
            thread.setDaemon(true);
            hurrying = thread;
            thread.start();
        }
    }

    private void hurry(RecordedCalls calls) {
        try {
            while (hurrying != null) {
                calls.deliverEarly(ALL_RETRIES);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits until no work is under way. After {@link #hurry} also waits for calls that wait for their next attempt.
     * Gives up after ten seconds.
     */
    public void await() {
        long end = System.nanoTime() + LIMIT.toNanos();
        try {
            do {
                awaitThreads(end);
                awaitDeliveries(end);
            } while (!isIdle() && System.nanoTime() < end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isIdle() {
        return underWay.isEmpty();
    }

    private synchronized void awaitThreads(long end) throws InterruptedException {
        for (long left = end - System.nanoTime(); !underWay.isEmpty() && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private void awaitDeliveries(long end) throws InterruptedException {
        RecordedCalls calls = recorded;
        while (calls != null && System.nanoTime() < end && isDelivering(calls)) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private boolean isDelivering(RecordedCalls calls) {
        return hurrying == null ? !calls.underWay().isEmpty() : calls.waiting() > 0;
    }

    /**
     * Delivers the calls that still wait, and discards the dead letters of injected failures.
     *
     * @param failure the name of the injected failures' class, which their dead letters contain
     */
    public void tidyUp(String failure) {
        RecordedCalls calls = recorded;
        if (calls != null) {
            hurry();
            await();
            calls.discardDeadLetters(failure);
        }
    }

    @Override
    public void close() {
        Thread thread = hurrying;
        hurrying = null;
        if (thread != null) {
            thread.interrupt();
        }
        if (recorded != null) {
            recorded.close();
        }
    }
}
