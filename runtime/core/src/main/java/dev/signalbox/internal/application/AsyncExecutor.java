package dev.signalbox.internal.application;

import dev.signalbox.internal.Log;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs async receivers on the executor that the dispatcher was given. If it was given none, makes one when the first
 * receiver needs it.
 */
final class AsyncExecutor implements Executor, AutoCloseable {

    /** The longest that closing waits for receivers under way. */
    private static final long DRAIN_SECONDS = 30;

    private final @Nullable Executor given;
    private @Nullable ExecutorService own;

    private AsyncExecutor(@Nullable Executor given) {
        this.given = given;
    }

    static AsyncExecutor of(Executor executor) {
        return new AsyncExecutor(executor);
    }

    static AsyncExecutor own() {
        return new AsyncExecutor(null);
    }

    @Override
    public void execute(Runnable work) {
        if (given != null) {
            given.execute(work);
        } else {
            executeOnOwn(work);
        }
    }

    /**
     * Holds the lock until the executor has accepted the work, because an executor that is closed in between would
     * refuse it.
     */
    private synchronized void executeOnOwn(Runnable work) {
        if (own == null) {
            own = newExecutor();
        }
        own.execute(work);
    }

    /**
     * If it made the executor, waits for the work there, and for the work that this work hands on. An executor that was
     * given is closed by its owner.
     */
    @Override
    public void close() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DRAIN_SECONDS);
        ExecutorService executor = take();
        while (executor != null) {
            drain(executor, end);
            executor = System.nanoTime() < end ? take() : null;
        }
    }

    private synchronized @Nullable ExecutorService take() {
        ExecutorService taken = own;
        own = null;
        return taken;
    }

    private static void drain(ExecutorService executor, long end) {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                int dropped = executor.shutdownNow().size();
                Log.LOGGER.log(
                        Level.ERROR,
                        "Async receivers were still at work after {0} seconds and are interrupted; {1} never began",
                        DRAIN_SECONDS,
                        dropped);
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Uses virtual threads if the JVM has them (JDK 21). Needs a method handle, because we compile for JDK 17. */
    private static ExecutorService newExecutor() {
        try {
            MethodHandle factory = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
            return (ExecutorService) factory.invokeExact();
        } catch (NoSuchMethodException e) {
            return Executors.newCachedThreadPool(AsyncExecutor::daemon);
        } catch (Throwable e) {
            throw new IllegalStateException("No executor for async receivers", e);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "signalbox");
        thread.setDaemon(true);
        return thread;
    }
}
