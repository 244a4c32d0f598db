package dev.signalbox;

/**
 * When, seen from the transaction in which a signal is sent, a receiver is called. Where no transaction is known every
 * phase is now, except {@link #AFTER_ROLLBACK}, which then never comes.
 */
public enum Phase {
    /** At once, on the sending thread. */
    NOW,
    /** Just before the transaction commits. An exception makes it roll back. */
    BEFORE_COMMIT,
    /** After the transaction committed. An exception is logged: it can undo nothing any more. */
    AFTER_COMMIT,
    /** After the transaction rolled back. An exception is logged. */
    AFTER_ROLLBACK,
    /** After the transaction ended, either way. An exception is logged. */
    AFTER_COMPLETION
}
