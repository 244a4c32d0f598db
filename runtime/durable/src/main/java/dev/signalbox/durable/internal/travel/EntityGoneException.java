package dev.signalbox.durable.internal.travel;

/** The entity of a recorded signal has been deleted after the send, so its receiver is not called. */
public final class EntityGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EntityGoneException(String entity, Object id) {
        super(entity + " " + id + " has been deleted since the signal was sent");
    }
}
