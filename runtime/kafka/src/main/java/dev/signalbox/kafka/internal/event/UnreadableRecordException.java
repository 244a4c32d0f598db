package dev.signalbox.kafka.internal.event;

/**
 * A Kafka record cannot be read as a signal of this service. It goes to the dead-letter topic at once, because another
 * attempt would fail, too.
 */
public final class UnreadableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableRecordException(String reason) {
        super(reason);
    }

    public UnreadableRecordException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
