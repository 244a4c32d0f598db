package dev.signalbox.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a program took from the start of its process to the end.
 *
 * @param nanos on the clock
 * @param cpu nanoseconds of all its threads; where the system does not say it (it is read from Linux's {@code /proc}), the
 *     clock's
 */
public record Usage(long nanos, long cpu) {

    private static final Path STATISTICS = Path.of("/proc/self/stat");

    /** The unit in which Linux gives the time of processes to programs, on all machines. */
    private static final long NANOS_OF_TICK = 10_000_000;

    /** Runs a program of this JDK, while this process runs no other. */
    public static Usage of(String program, List<String> arguments) throws IOException, InterruptedException {
        long cpu = ofChildren();
        long start = System.nanoTime();
        Command.run(program, arguments);
        long nanos = System.nanoTime() - start;
        return new Usage(nanos, Files.isReadable(STATISTICS) ? ofChildren() - cpu : nanos);
    }

    /** What all ended processes took that this one has started. */
    private static long ofChildren() throws IOException {
        if (!Files.isReadable(STATISTICS)) {
            return 0;
        }
        String line = Files.readString(STATISTICS);
        // The name, in brackets, may contain spaces; the first field behind it is the third.
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[16 - 3]) + Long.parseLong(fields[17 - 3])) * NANOS_OF_TICK;
    }
}
