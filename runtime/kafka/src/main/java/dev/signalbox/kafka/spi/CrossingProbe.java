package dev.signalbox.kafka.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Is told of signals that cross, for meters and traces. Must not throw. */
public interface CrossingProbe {

    /**
     * Kafka has acknowledged a signal of this service. Called on the relay's thread.
     *
     * @param type the name under which it travels
     * @param lag how long ago it was sent
     */
    default void relayed(String topic, String type, Duration lag) {}

    /**
     * Kafka has refused a signal of this service because of its content, such as its size. Called on the relay's
     * thread.
     */
    default void refused(String topic, String type) {}

    /**
     * A signal of another service is about to be received. Called on the thread that calls the receivers.
     *
     * @return is told how it ends, on the same thread
     */
    default Ending arriving(ArrivingSignal signal) {
        return (outcome, failure) -> {};
    }

    /** A record goes to the dead-letter topic. Called on the thread that received it. */
    default void buried(String topic) {}

    /**
     * A signal of another service.
     *
     * @param topic the Kafka topic
     * @param type the name under which it travels
     * @param source the service that sent it
     * @param eventId unique among the events of the source
     * @param attempt 1 for the first
     * @param trace the sender's trace context, as in {@code traceparent} of W3C Trace Context; empty if there is none
     * @param lag how long ago it was sent; null if that is not known
     */
    record ArrivingSignal(
            String topic,
            String type,
            String source,
            String eventId,
            int attempt,
            String trace,
            @Nullable Duration lag) {}

    /** How an attempt to receive a signal ended. */
    enum Outcome {
        /** Its receivers have returned, and the transaction is committed. */
        RECEIVED,
        /** It has been received before, so no receiver was called. */
        DUPLICATE,
        /** A receiver or the commit has failed, so the transaction is rolled back. */
        FAILED
    }

    /** Is told how an attempt to receive a signal ended. */
    @FunctionalInterface
    interface Ending {

        /**
         * The attempt ended.
         *
         * @param failure what was thrown; null unless it {@link Outcome#FAILED}
         */
        void ended(Outcome outcome, @Nullable Throwable failure);
    }
}
