package dev.signalbox.durable.internal.attempt;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Makes the threads on which durable receivers are called. */
public final class AttemptThreads {

    private AttemptThreads() {}

    /**
     * Makes an executor that gives each attempt a thread.
     *
     * @param most how many platform threads there are at most; virtual ones are not limited here
     * @param virtual whether threads are virtual if the JVM has virtual threads (JDK 21)
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
            throw new IllegalStateException("The threads for durable receivers could not be created", e);
        }
    }

    /**
     * The JVM's factory of virtual threads, by a method handle, because Signalbox is compiled for JDK 17. Null on older
     * JVMs.
     */
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
