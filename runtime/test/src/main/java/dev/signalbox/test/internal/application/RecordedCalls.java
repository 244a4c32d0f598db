package dev.signalbox.test.internal.application;

import dev.signalbox.Dispatcher;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The recorded calls of the durable receivers of the tested application. */
public interface RecordedCalls extends AutoCloseable {

    /** Named by text, because the class itself must not be loaded where there is no signalbox-durable. */
    boolean DURABLE = TestedApplication.isThere("dev.signalbox.durable.Deliveries");

    /** Those of an application; null if it has no durable receivers. */
    static @Nullable RecordedCalls of(Dispatcher dispatcher) {
        return DURABLE ? DurableCallsLog.of(dispatcher) : null;
    }

    /** The ids of the durable receivers of an application. */
    static Set<String> idsOf(Dispatcher dispatcher) {
        return DURABLE ? DurableCallsLog.idsOf(dispatcher) : Set.of();
    }

    /** The ids of receivers whose calls are being made, or could be and are not. */
    List<String> underWay();

    /** How many calls are not delivered yet, whether they are due or wait for their next attempt. */
    long waiting();

    /** Discards the dead letters whose error contains a text. */
    void discardDeadLetters(String error);

    /** Makes calls due that would be due within this time. */
    void deliverEarly(Duration within);

    /**
     * How many attempts of receivers ended so.
     *
     * @param outcome null for all attempts
     */
    long attempts(Predicate<String> receivers, @Nullable String outcome);

    /** The dead letters of receivers, each as a text. */
    List<String> deadLetters(Predicate<String> receivers);

    void clear();

    @Override
    void close();
}
