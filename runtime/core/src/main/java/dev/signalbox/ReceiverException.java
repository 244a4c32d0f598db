package dev.signalbox;

/**
 * Carries a checked exception of a receiver to the sender, as its {@linkplain #getCause() cause}. Unchecked exceptions
 * reach the sender as they are.
 */
public final class ReceiverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String receiver;

    /**
     * Wraps an exception.
     *
     * @param receiver the receiver's id
     * @param signal what it heard
     * @param cause what it threw
     */
    public ReceiverException(String receiver, Signal signal, Exception cause) {
        super("Receiver " + receiver + " of " + signal.getClass().getName() + " threw " + cause, cause);
        this.receiver = receiver;
    }

    /** The receiver's id; if it has no id of its own, its class and method. */
    public String receiver() {
        return receiver;
    }
}
