package dev.signalbox.kafka.internal.thread;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How a thread waits for its next work, or for its end. It is not interrupted to end it: H2 closes the file of its database
 * when a thread that uses it is interrupted.
 */
public final class Waiting {

    private final Semaphore wakings = new Semaphore(0);
    private volatile boolean ended;

    /** Wakes the thread, or keeps it from waiting next time. */
    public void wake() {
        if (wakings.availablePermits() == 0) {
            wakings.release();
        }
    }

    /** Wakes the thread, which is to end. */
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
