package dev.signalbox.spi;

import dev.signalbox.Signal;

/**
 * Receivers that are called together.
 *
 * @param <S> the signal
 */
public interface Receivers<S extends Signal> {

    /** Calls them all. The first exception ends it. */
    void send(S signal) throws Exception;

    /** Calls them all, even if some of them fail. */
    void sendRobust(S signal, FailedReceivers failed);
}
