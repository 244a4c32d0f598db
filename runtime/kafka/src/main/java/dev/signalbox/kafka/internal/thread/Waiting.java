package dev.signalbox.kafka.internal.thread;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a thread wait for its next work, or for its end. No thread is interrupted to end it, because H2 closes its
 * database file when a thread that uses it is interrupted.
 */
public final class Waiting {

    private final Semaphore wakings = new Semaphore(0);
    private volatile boolean ended;

    /** Wakes the thread. If it does not wait now, its next wait returns at once. */
    public void wake() {
        if (wakings.availablePermits() == 0) {
            wakings.release();
        }
    }

    /** Wakes the thread and tells it to end. */
    public void end() {
        ended = true;
        wakings.release();
    }

    public boolean isEnded() {
        return ended;
    }

    /** Waits until it is woken or ended, but no longer than a time. */
    public void upTo(Duration time) throws InterruptedException {
        if (!ended && wakings.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS)) {
            wakings.drainPermits();
        }
    }
}
