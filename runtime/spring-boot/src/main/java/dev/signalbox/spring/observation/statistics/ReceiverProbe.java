package dev.signalbox.spring.observation.statistics;

import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import dev.signalbox.spi.Probe;
import dev.signalbox.spring.observation.CallsUnderWay;
import dev.signalbox.spring.observation.Outcome;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Keeps the statistics of one receiver. */
final class ReceiverProbe implements Probe {

    private final Statistics all;
    private final ReceiverInfo receiver;
    private final ReceiverStatistics statistics;
    private final CallsUnderWay<Long> starts;

    /** By the class of the signal. */
    private final Map<Class<?>, Counts> counts = new ConcurrentHashMap<>();

    private record Counts(LongAdder successes, LongAdder failures) {}

    ReceiverProbe(Statistics all, ReceiverInfo receiver, ReceiverStatistics statistics, CallsUnderWay<Long> starts) {
        this.all = all;
        this.receiver = receiver;
        this.statistics = statistics;
        this.starts = starts;
    }

    @Override
    public void before(String id, Signal signal) {
        starts.enter(this, signal, System.nanoTime());
    }

    @Override
    public void after(String id, Signal signal, @Nullable Object answer) {
        Long start = starts.leave(this, signal);
        if (start != null) {
            CallsUnderWay.whenOver(answer, failure -> ended(signal, start, failure));
        }
    }

    @Override
    public void failed(String id, Signal signal, Throwable failure) {
        Long start = starts.leave(this, signal);
        if (start != null) {
            ended(signal, start, failure);
        }
    }

    private void ended(Signal signal, long start, @Nullable Throwable failure) {
        statistics.ended(signal, System.nanoTime() - start, failure);
        Counts heard = counts.computeIfAbsent(signal.getClass(), this::counts);
        (failure == null ? heard.successes : heard.failures).increment();
    }

    private Counts counts(Class<?> signal) {
        return new Counts(all.count(signal, receiver, Outcome.SUCCESS), all.count(signal, receiver, Outcome.FAILURE));
    }
}
