package dev.signalbox.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs threads at full speed until the time ends or one of them fails. */
final class Stress {

    /** The duration of each test. */
    private static final long SECONDS = Long.getLong("signalbox.stress.seconds", 4);

    /** How much longer a thread may take before it counts as stuck. */
    private static final long GRACE_SECONDS = 30;

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean over;

    /** What a thread does again and again. */
    @FunctionalInterface
    interface Work {
        void once() throws Exception;
    }

    /** What several threads do at once to the same thing. */
    @FunctionalInterface
    interface Racing<R> {
        void race(R round, int thread) throws Exception;
    }

    /**
     * Lets several threads race for one object, then checks the object when all have ended. Repeats this with new
     * objects.
     */
    static <R> void race(int threads, Supplier<R> start, Racing<R> racing, Consumer<R> check) {
        Stress stress = new Stress();
        AtomicReference<@Nullable R> present = new AtomicReference<>();
        AtomicLong arrived = new AtomicLong();
        AtomicLong checked = new AtomicLong();
        for (int i = 0; i < threads; i++) {
            int thread = i;
            AtomicLong awaited = new AtomicLong();
            stress.with(1, () -> () -> {
                if (thread == 0) {
                    present.set(start.get());
                }
                stress.awaitAll(arrived, awaited.addAndGet(threads));
                R round = present.get();
                if (stress.over || round == null) {
                    return;
                }
                racing.race(round, thread);
                stress.awaitAll(arrived, awaited.addAndGet(threads));
                if (thread == 0 && !stress.over) {
                    check.accept(round);
                    checked.incrementAndGet();
                }
            });
        }
        stress.run();
        if (checked.get() == 0) {
            throw new AssertionError("Time was up before the first race was over");
        }
    }

    /** Runs the end of a test on a separate thread, because a stuck thread may hold a lock that it needs. */
    static void tidy(Runnable work) throws InterruptedException {
        Thread thread = new Thread(work, "stress end");
        thread.setDaemon(true);
        thread.start();
        thread.join(TimeUnit.SECONDS.toMillis(GRACE_SECONDS));
    }

    /** Adds threads. Each gets its own work. */
    Stress with(int count, Supplier<Work> work) {
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> repeat(work.get()), "stress " + threads.size());
            // A stuck thread must not keep the process alive.
            thread.setDaemon(true);
            threads.add(thread);
        }
        return this;
    }

    /** Starts all threads, and throws what the first of them threw. */
    void run() {
        threads.forEach(Thread::start);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (!over && System.nanoTime() < end) {
                Thread.sleep(10);
            }
            over = true;
            long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_SECONDS);
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(limit - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            over = true;
            throw new AssertionError("Interrupted", e);
        }
        Throwable first = failure.get();
        if (first != null) {
            throw new AssertionError(first.getMessage(), first);
        }
        threads.stream().filter(Thread::isAlive).findFirst().ifPresent(this::failStuck);
    }

    private void failStuck(Thread any) {
        AssertionError stuck = new AssertionError("Stuck: " + any.getName());
        for (Thread thread : threads) {
            Throwable where = new Throwable(thread.getName() + " is " + thread.getState());
            where.setStackTrace(thread.getStackTrace());
            stuck.addSuppressed(where);
        }
        throw stuck;
    }

    private void repeat(Work work) {
        try {
            long times = 0;
            for (; !over; times++) {
                work.once();
            }
            if (times == 0 && failure.get() == null) {
                throw new AssertionError(Thread.currentThread().getName() + " never did its work");
            }
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
            over = true;
        }
    }

    /** Spins, because threads that are woken would start one after the other. */
    @SuppressWarnings("ThreadPriorityCheck") // there may be fewer processors than threads
    private void awaitAll(AtomicLong arrived, long all) {
        arrived.incrementAndGet();
        while (arrived.get() < all && !over) {
            Thread.yield();
        }
    }
}
