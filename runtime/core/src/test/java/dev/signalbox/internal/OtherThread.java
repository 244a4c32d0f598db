package dev.signalbox.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs work on another thread. */
public final class OtherThread {

    private OtherThread() {}

    /** Waits for the work, but not for ever if the work waits for a lock of this thread. */
    public static void onAnotherThread(Runnable work) {
        CompletableFuture.runAsync(work).orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** The result of work on a thread with this context class loader. */
    public static <T> T within(ClassLoader classLoader, Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, command -> {
                    Thread thread = new Thread(command);
                    thread.setContextClassLoader(classLoader);
                    thread.start();
                })
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }
}
