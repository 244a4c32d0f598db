package dev.signalbox.processor;

/** A type is not there yet: its class must be looked at again in a later round. Flow control, so without a trace. */
final class UnresolvedTypeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnresolvedTypeException(String type) {
        super(type, null, false, false);
    }
}
