package dev.signalbox.durable.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Is told of recorded calls and of attempts, for meters and traces. Called on the thread that records or delivers. Must not
 * throw.
 */
public interface DeliveryProbe {

    /** The trace context of this thread, in the form of {@link RecordedCall#trace}. It is recorded with each call. */
    default String trace() {
        return "";
    }

    /** A call is recorded. If there is a transaction, it is not committed yet. */
    default void recorded(RecordedCall call) {}

    /**
     * An attempt begins.
     *
     * @param trace the sender's trace context, as {@link RecordedCall#trace} has it
     * @param lag how long ago the signal was sent
     * @return is told how it ends, on the same thread
     */
    default Ending begun(DeliveryContext attempt, String trace, Duration lag) {
        return (outcome, failure) -> {};
    }

    /** How an attempt ended. */
    enum Outcome {
        /** The receiver has returned, and its transaction is committed. */
        DELIVERED,
        /** Another attempt has committed. The receiver was not called, or what it wrote is rolled back. */
        DUPLICATE,
        /** The receiver's entity has been deleted meanwhile, so it was not called. */
        WITHOUT_ENTITY,
        /** This application does not know the signal, so the call waits for one that does. */
        UNKNOWN,
        /** The receiver or the commit failed, or the signal could not be read. */
        FAILED
    }

    /** Is told how an attempt ended. */
    @FunctionalInterface
    interface Ending {

        /**
         * The attempt ended.
         *
         * @param failure what was thrown; null unless it {@link Outcome#FAILED}
         */
        void ended(Outcome outcome, @Nullable Throwable failure);
    }

    /** A call failed at its last attempt and is a dead letter now. */
    default void buried(String receiver, String eventId) {}
}
