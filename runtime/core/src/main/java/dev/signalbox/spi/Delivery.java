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
}
