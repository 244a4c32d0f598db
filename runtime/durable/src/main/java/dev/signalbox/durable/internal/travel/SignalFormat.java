package dev.signalbox.durable.internal.travel;

import dev.signalbox.Signal;

/** How signals of some types travel. */
public interface SignalFormat {

    /** Whether it is for signals of this type. */
    boolean isFor(Class<?> signal);

    /**
     * Writes a signal.
     *
     * @throws Exception if it cannot travel
     */
    Payload write(Signal signal, Reading reading) throws Exception;

    /**
     * Reads a signal.
     *
     * @throws UnknownSignalException if this application does not know what was written
     * @throws EntityGoneException if its entity has been deleted meanwhile, and the receiver is not called then
     * @throws Exception if it cannot be read
     */
    <S extends Signal> S read(byte[] payload, Class<S> type, Reading reading, AttemptScope attempt) throws Exception;
}
