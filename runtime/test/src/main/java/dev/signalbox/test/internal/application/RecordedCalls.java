package dev.signalbox.test.internal.application;

import dev.signalbox.Dispatcher;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The recorded calls of the durable receivers of the tested application. */
public interface RecordedCalls extends AutoCloseable {

    /**
     * Whether signalbox-durable is on the class path. The class is named by a string, because it must not be loaded
     * otherwise.
     */
    boolean DURABLE = TestedApplication.isThere("dev.signalbox.durable.Deliveries");

    /** The recorded calls of an application; null if it has no durable receivers. */
    static @Nullable RecordedCalls of(Dispatcher dispatcher) {
        return DURABLE ? DurableCallsLog.of(dispatcher) : null;
    }

    /** The ids of the durable receivers of an application. */
    static Set<String> idsOf(Dispatcher dispatcher) {
        return DURABLE ? DurableCallsLog.idsOf(dispatcher) : Set.of();
    }

    /** The ids of receivers with calls that are due or being delivered. */
    List<String> underWay();

    /** How many calls are not delivered yet, including those that wait for their next attempt. */
    long waiting();

    /** Discards dead letters whose error contains this text. */
    void discardDeadLetters(String error);

    /** Delivers calls at once that would become due within this time. */
    void deliverEarly(Duration within);

    /**
     * How many attempts of these receivers had this outcome.
     *
     * @param outcome null for all attempts
     */
    long attempts(Predicate<String> receivers, @Nullable String outcome);

    /** The dead letters of these receivers, each as a text for messages. */
    List<String> deadLetters(Predicate<String> receivers);

    void clear();

    @Override
    void close();
}
