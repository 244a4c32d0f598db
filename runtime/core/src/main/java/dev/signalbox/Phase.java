package dev.signalbox;

/**
 * When, in the transaction of the thread that sends a signal, a receiver is called:
 *
 * <pre>{@code
 * @Receiver(value = OrderPlaced.class, phase = Phase.AFTER_COMMIT)
 * static void sendMail(Order order) { ... } // never for an order that was rolled back
 * }</pre>
 *
 * <p>Without a transaction, receivers of every phase are called at once, except those of {@link #AFTER_ROLLBACK}: they
 * are never called.
 */
public enum Phase {
    /** At once, on the sending thread. If the receiver is async: at once, on the executor. */
    NOW,
    /** Just before the transaction commits. An exception makes it roll back. */
    BEFORE_COMMIT,
    /** After the transaction committed. An exception is logged; it cannot undo the commit. */
    AFTER_COMMIT,
    /** After the transaction rolled back. An exception is logged. */
    AFTER_ROLLBACK,
    /** After the transaction ended, either way. An exception is logged. */
    AFTER_COMPLETION
}
