package dev.signalbox.spi;

import dev.signalbox.Signal;

/**
 * A receiver to be called by an integration.
 *
 * @param <S> the signal
 */
public interface Delivery<S extends Signal> {

    /** The receiver's id. */
    String receiver();

    /** Whether the receiver wants to run on the dispatcher's executor; this is then up to the integration. */
    boolean async();

    /**
     * Calls the receiver on this thread.
     *
     * @throws Exception what the receiver throws
     */
    void call(S signal) throws Exception;

    /** Gives what the receiver threw to the dispatcher's handling of failures, where no sender will see it. */
    void handle(S signal, Exception failure);

    /**
     * Work that calls this receiver later or on another thread, with what this thread has muted and with the calls that
     * led here, which end in a {@link dev.signalbox.SignalLoopError} if they are too many.
     *
     * @throws dev.signalbox.SignalLoopError if they already are
     */
    Runnable carried(Runnable work);
}
