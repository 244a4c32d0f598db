package dev.signalbox.benchmarks.workload;

import dev.signalbox.Channel;
import dev.signalbox.Receiver;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One or two threads send, while one more connects and disconnects a receiver about a thousand times a second. */
@State(Scope.Group)
public class Busy {

    private static final Channel<Passed> PASSED = Signals.channel(Passed.class);
    private static final List<Consumer<Passed>> LIST =
            new CopyOnWriteArrayList<>(List.of(Busy::first, Busy::second, Busy::third, Busy::fourth));
    private static final long PAUSE_NANOS = 1_000_000;

    private long value = 1;

    @Benchmark
    @Group("channel1")
    @GroupThreads(1)
    public long channel1Sends() {
        return channel();
    }

    @Benchmark
    @Group("channel1")
    @GroupThreads(1)
    public void channel1Connects() {
        connectToChannel();
    }

    @Benchmark
    @Group("channel2")
    @GroupThreads(2)
    public long channel2Sends() {
        return channel();
    }

    @Benchmark
    @Group("channel2")
    @GroupThreads(1)
    public void channel2Connects() {
        connectToChannel();
    }

    @Benchmark
    @Group("list1")
    @GroupThreads(1)
    public long list1Sends() {
        return list();
    }

    @Benchmark
    @Group("list1")
    @GroupThreads(1)
    public void list1Connects() {
        connectToList();
    }

    @Benchmark
    @Group("list2")
    @GroupThreads(2)
    public long list2Sends() {
        return list();
    }

    @Benchmark
    @Group("list2")
    @GroupThreads(1)
    public void list2Connects() {
        connectToList();
    }

    private long channel() {
        Passed signal = new Passed(new Sum(), value);
        PASSED.send(signal);
        return signal.sum.total;
    }

    private long list() {
        Passed signal = new Passed(new Sum(), value);
        for (Consumer<Passed> receiver : LIST) {
            receiver.accept(signal);
        }
        return signal.sum.total;
    }

    private static void connectToChannel() {
        Registration connection = PASSED.connect(Busy::connected);
        LockSupport.parkNanos(PAUSE_NANOS);
        connection.close();
    }

    private static void connectToList() {
        Consumer<Passed> receiver = Busy::connected;
        LIST.add(receiver);
        LockSupport.parkNanos(PAUSE_NANOS);
        LIST.remove(receiver);
    }

    @Receiver
    static void first(Passed signal) {
        signal.sum.total += signal.value;
    }

    @Receiver
    static void second(Passed signal) {
        signal.sum.total += signal.value;
    }

    @Receiver
    static void third(Passed signal) {
        signal.sum.total += signal.value;
    }

    @Receiver
    static void fourth(Passed signal) {
        signal.sum.total += signal.value;
    }

    private static void connected(Passed signal) {
        signal.sum.total += signal.value;
    }

    record Passed(Sum sum, long value) implements Signal {}

    /** Each send's own, for threads that wrote the same field would measure only that. */
    static final class Sum {
        private long total;
    }
}
