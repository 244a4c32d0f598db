package dev.signalbox.kafka.spi;

import dev.signalbox.Signal;

/**
 * Records signals that cross to other services. Generated code gets it from the dispatcher's {@link
 * dev.signalbox.spi.InstanceProvider}. May be used by several threads.
 */
@FunctionalInterface
public interface CrossingRecorder {

    /**
     * Records a signal in this thread's transaction, or in one of its own if there is none.
     *
     * @param crossing the generated part of the signal
     * @throws RuntimeException if the signal cannot be recorded; the transaction must then roll back
     */
    <S extends Signal> void record(CrossingPart<S> crossing, S signal);

    /**
     * What generated code uses if the dispatcher's instance provider has no recorder. It records nothing, and logs that
     * once.
     */
    static CrossingRecorder localOnly() {
        return new LocalOnly();
    }
}
