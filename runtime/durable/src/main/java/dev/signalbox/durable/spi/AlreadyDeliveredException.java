package dev.signalbox.durable.spi;

/** What an earlier attempt of this call wrote is committed, so there is nothing left to do. Let it pass. */
public final class AlreadyDeliveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says which call it is. */
    public AlreadyDeliveredException(String receiver, String eventId) {
        super("Event " + eventId + " has been delivered to receiver '" + receiver + "' before");
    }

    /** The same again, for a receiver that caught it and went on. */
    public AlreadyDeliveredException(AlreadyDeliveredException first) {
        super(first.getMessage(), first);
    }
}
