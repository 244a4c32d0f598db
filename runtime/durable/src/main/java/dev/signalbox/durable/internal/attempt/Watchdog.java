package dev.signalbox.durable.internal.attempt;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Interrupts the threads of attempts that take longer than their timeout. {@link PartReceivers} takes it from
 * {@code @Durable} or from the settings.
 */
public final class Watchdog implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer;

    public Watchdog() {
        timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "signalbox-durable-timeouts");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Work that may be interrupted. Its thread is never interrupted after its end. */
    private static final class Watched {

        private final Thread thread = Thread.currentThread();
        private boolean ended;
        private boolean interrupted;

        synchronized void interrupt() {
            if (!ended) {
                interrupted = true;
                thread.interrupt();
            }
        }

        /** Whether it was interrupted. */
        synchronized boolean end() {
            ended = true;
            return interrupted;
        }
    }

    /**
     * Runs work on this thread.
     *
     * @param timeout after which this thread is interrupted; zero for never
     * @throws TimeoutException if the work was interrupted and failed. The cause is what the work threw
     */
    void run(Duration timeout, Callable<?> work) throws Exception {
        if (timeout.isZero()) {
            work.call();
            return;
        }
        Watched watched = new Watched();
        Future<?> alarm = timer.schedule(watched::interrupt, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            work.call();
            watched.end();
        } catch (Exception e) {
            if (watched.end()) {
                TimeoutException late = new TimeoutException("The receiver took longer than " + timeout);
                late.initCause(e);
                throw late;
            }
            throw e;
        } finally {
            alarm.cancel(false);
            if (watched.end()) {
                Thread.interrupted();
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
