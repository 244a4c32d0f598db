package dev.signalbox.durable.internal.travel;

import dev.signalbox.Signal;

/** Writes and reads recorded signals of some types. */
public interface SignalFormat {

    /** Whether this format is for signals of this type. */
    boolean isFor(Class<?> signal);

    /**
     * Writes a signal.
     *
     * @throws Exception if the signal cannot be recorded
     */
    Payload write(Signal signal, Reading reading) throws Exception;

    /**
     * Reads a signal.
     *
     * @throws UnknownSignalException if this application does not know the signal or its entity
     * @throws EntityGoneException if its entity has been deleted meanwhile, and the receiver is not to be called then
     * @throws Exception if it cannot be read
     */
    <S extends Signal> S read(byte[] payload, Class<S> type, Reading reading, AttemptScope attempt) throws Exception;
}
