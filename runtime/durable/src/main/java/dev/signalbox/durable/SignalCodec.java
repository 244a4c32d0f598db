package dev.signalbox.durable;

import dev.signalbox.Signal;

/**
 * Writes signals of the application's own as bytes, and reads them again. Model signals need none. May be used by several
 * threads. What it wrote must be readable by later versions of the application, for recorded calls may wait for days.
 */
public interface SignalCodec {

    /**
     * Writes a signal.
     *
     * @throws Exception if it cannot be written: the send then fails
     */
    byte[] write(Signal signal) throws Exception;

    /**
     * Reads a signal.
     *
     * @param type the record that was written
     * @throws Exception if it cannot be read, or lacks a component that must not be null: the attempt then failed
     */
    <S extends Signal> S read(byte[] bytes, Class<S> type) throws Exception;
}
