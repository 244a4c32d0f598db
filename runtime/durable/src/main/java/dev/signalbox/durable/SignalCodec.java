package dev.signalbox.durable;

import dev.signalbox.Signal;

/**
 * Writes the application's own signals as bytes, and reads them again. Not used for model signals. Later versions of
 * the application must be able to read the bytes, because recorded calls may wait for days. May be used by several
 * threads.
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
