package dev.signalbox.durable.internal.attempt;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The threads on which receivers are called. */
public final class AttemptThreads {

    private AttemptThreads() {}

    /**
     * Gives each attempt a thread.
     *
     * @param most how many threads there are if they are not virtual
     * @param virtual whether they are virtual where the JVM has such (JDK 21)
     */
    public static ExecutorService executor(int most, boolean virtual) {
        MethodHandle factory = virtual ? virtualThreads() : null;
        if (factory == null) {
            AtomicInteger count = new AtomicInteger();
            return Executors.newFixedThreadPool(
                    most, work -> new Thread(work, "signalbox-durable-" + count.incrementAndGet()));
        }
        try {
            return (ExecutorService) factory.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("No threads for durable receivers", e);
        }
    }

    /** A handle, since we compile for JDK 17. Null if the JVM has none. */
    private static @Nullable MethodHandle virtualThreads() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }
}
