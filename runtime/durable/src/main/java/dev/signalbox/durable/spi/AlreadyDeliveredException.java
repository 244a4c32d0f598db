package dev.signalbox.durable.spi;

/**
 * A call is not to be delivered any more: another attempt has been committed, or the call is a dead letter. What this
 * attempt wrote is rolled back. Let it pass.
 */
public final class AlreadyDeliveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says which call it is. */
    public AlreadyDeliveredException(String receiver, String eventId) {
        super("Event " + eventId + " is not to be delivered to receiver '" + receiver
                + "' any more: another attempt has been committed, or the call is a dead letter");
    }
}
