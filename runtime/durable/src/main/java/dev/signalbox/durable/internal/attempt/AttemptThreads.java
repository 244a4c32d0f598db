package dev.signalbox.durable.internal.attempt;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which receivers are called. */
public final class AttemptThreads {

    private AttemptThreads() {}

    /**
     * Virtual threads where the JVM has them (JDK 21); a handle, since we compile for JDK 17.
     *
     * @param most how many there are otherwise
     */
    public static ExecutorService executor(int most) {
        try {
            MethodHandle factory = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
            return (ExecutorService) factory.invokeExact();
        } catch (NoSuchMethodException e) {
            AtomicInteger count = new AtomicInteger();
            return Executors.newFixedThreadPool(
                    most, work -> new Thread(work, "signalbox-durable-" + count.incrementAndGet()));
        } catch (Throwable e) {
            throw new IllegalStateException("No threads for durable receivers", e);
        }
    }
}
