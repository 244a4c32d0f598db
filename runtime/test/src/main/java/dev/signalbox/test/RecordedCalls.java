package dev.signalbox.test;

import dev.signalbox.Dispatcher;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The recorded calls of the durable receivers of the tested application. */
interface RecordedCalls extends AutoCloseable {

    /** Named by text, because the class itself must not be loaded where there is no signalbox-durable. */
    boolean DURABLE = TestedApplication.isThere("dev.signalbox.durable.Deliveries");

    /** Those of an application; null if it has no durable receivers. */
    static @Nullable RecordedCalls of(Dispatcher dispatcher) {
        return DURABLE ? DurableCallsLog.of(dispatcher) : null;
    }

    /** The ids of receivers whose calls are being made, or could be and are not. */
    List<String> underWay();

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
