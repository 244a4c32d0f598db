package dev.signalbox.durable.spi;

/**
 * This attempt must not commit, because another attempt has committed or the call is a dead letter. Its transaction is
 * rolled back. Receivers should not catch this exception.
 */
public final class AlreadyDeliveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes one for a call. */
    public AlreadyDeliveredException(String receiver, String eventId) {
        super("Event " + eventId + " is not to be delivered to receiver '" + receiver
                + "' any more: another attempt has been committed, or the call is a dead letter");
    }
}
