package dev.signalbox.durable.internal.travel;

/** This application does not know a recorded signal, or its entity. The call waits for an application that does. */
public final class UnknownSignalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownSignalException(String message) {
        super(message);
    }
}
