package dev.signalbox.benchmarks.rows;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What some work cost, for each row.
 *
 * @param nanos on the clock
 * @param cpu nanoseconds of this thread alone, which other programs disturb less
 * @param bytes that this thread allocated
 */
public record Cost(double nanos, double cpu, double bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Does some work, and measures it. */
    public static Cost of(int rows, Runnable work) {
        // Each begins with an empty heap, or one would pay for another.
        System.gc();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        double nanos = System.nanoTime() - start;
        double ownCpu = THREADS.getCurrentThreadCpuTime() - cpu;
        double ownBytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        return new Cost(nanos / rows, ownCpu / rows, ownBytes / rows);
    }
}
