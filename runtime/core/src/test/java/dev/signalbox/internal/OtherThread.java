package dev.signalbox.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Work that another thread does. */
public final class OtherThread {

    private OtherThread() {}

    /** Waits for the work, but not for ever if it hangs on something that this thread holds. */
    public static void onAnotherThread(Runnable work) {
        CompletableFuture.runAsync(work).orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** What comes of work that is done where this is the thread's class loader. */
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
