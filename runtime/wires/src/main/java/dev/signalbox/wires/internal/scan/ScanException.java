package dev.signalbox.wires.internal.scan;

/** The class path cannot be scanned. The message is for the user and says what to do, so it has no stack trace. */
public final class ScanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ScanException(String message) {
        super(message, null, false, false);
    }
}
