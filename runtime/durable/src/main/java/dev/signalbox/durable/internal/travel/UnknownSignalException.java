package dev.signalbox.durable.internal.travel;

/** This application does not know a signal, or its entity. It waits for one that does, as the calls of unknown receivers. */
public final class UnknownSignalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownSignalException(String message) {
        super(message);
    }
}
