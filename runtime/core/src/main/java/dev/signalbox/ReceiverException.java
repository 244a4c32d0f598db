package dev.signalbox;

/**
 * Carries a checked exception of a receiver to the sender, as its {@linkplain #getCause() cause}. Unchecked exceptions
 * reach the sender as they are.
 */
public final class ReceiverException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReceiverException(Signal signal, Exception cause) {
        super("A receiver of " + signal.getClass().getName() + " threw " + cause, cause);
    }
}
