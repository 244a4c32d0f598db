package dev.signalbox.spring.observation.statistics;

import dev.signalbox.Phase;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import dev.signalbox.spi.Probe;
import dev.signalbox.spring.observation.CallsUnderWay;
import dev.signalbox.spring.observation.Outcome;
import dev.signalbox.spring.observation.ReceiverName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often each signal was sent, and how often each receiver was called and failed, since the dispatcher was
 * created. For each receiver it also keeps the last error and the duration of the slowest call. Thread-safe.
 */
public final class Statistics implements Probe {

    private final Map<Class<?>, LongAdder> sent = new ConcurrentHashMap<>();
    private final Map<String, ReceiverStatistics> receivers = new ConcurrentHashMap<>();
    private final CallsUnderWay<Long> starts = new CallsUnderWay<>();

    /** Guarded by this, as are the readers. */
    private final Map<List<Object>, Count> counts = new LinkedHashMap<>();

    private final List<Consumer<Count>> readers = new ArrayList<>();

    /** A number that grows while the application runs. */
    sealed interface Count {

        /** The number. */
        LongAdder number();

        /**
         * How often a signal was sent.
         *
         * @param signal the binary name of its class
         */
        record Sent(String signal, LongAdder number) implements Count {}

        /**
         * How often a receiver was called for a signal and returned, or was called and failed.
         *
         * @param signal the binary name of the signal's class
         * @param receiver see {@link ReceiverName}
         * @param phase when in the transaction it is called
         * @param outcome how it ended
         */
        record Called(String signal, String receiver, Phase phase, Outcome outcome, LongAdder number)
                implements Count {}
    }

    @Override
    public void sent(Signal signal) {
        LongAdder known = sent.get(signal.getClass());
        (known == null ? sent.computeIfAbsent(signal.getClass(), this::countSent) : known).increment();
    }

    private LongAdder countSent(Class<?> signal) {
        String name = signal.getName();
        return count(List.of(name), new Count.Sent(name, new LongAdder()));
    }

    @Override
    public Probe forReceiver(ReceiverInfo receiver) {
        return new ReceiverProbe(
                this,
                receiver,
                receivers.computeIfAbsent(ReceiverName.of(receiver), any -> new ReceiverStatistics()),
                starts);
    }

    /** The number of calls of this receiver for signals of this class, with this outcome. */
    LongAdder count(Class<?> signal, ReceiverInfo receiver, Outcome outcome) {
        String name = ReceiverName.of(receiver);
        return count(
                List.of(signal.getName(), name, receiver.phase(), outcome),
                new Count.Called(signal.getName(), name, receiver.phase(), outcome, new LongAdder()));
    }

    private synchronized LongAdder count(List<Object> key, Count fresh) {
        Count known = counts.putIfAbsent(key, fresh);
        if (known != null) {
            return known.number();
        }
        readers.forEach(each -> each.accept(fresh));
        return fresh.number();
    }

    /** Gives the reader all counts, and later each new count, on the thread that adds it. */
    synchronized void read(Consumer<Count> reader) {
        counts.values().forEach(reader);
        readers.add(reader);
    }

    /** How often each signal was sent, by the binary names of their classes. */
    public synchronized Map<String, Long> sent() {
        Map<String, Long> all = new TreeMap<>();
        for (Count each : counts.values()) {
            if (each instanceof Count.Sent signal) {
                all.merge(signal.signal(), signal.number().sum(), Long::sum);
            }
        }
        return all;
    }

    /** What a receiver has done, by the name under which it is counted; null if no signal has reached it yet. */
    public @Nullable ReceiverStatistics ofReceiver(String identity) {
        return receivers.get(identity);
    }
}
