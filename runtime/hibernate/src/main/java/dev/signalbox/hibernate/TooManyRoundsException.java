package dev.signalbox.hibernate;

/**
 * Receivers of model signals keep causing new ones: what they wrote was flushed and signalled, again and again, and it
 * did not come to an end. The transaction rolls back. Usually a receiver changes its own entity each time it is called;
 * it should do so only when something is different, or in {@code PRE_SAVE}.
 */
public final class TooManyRoundsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyRoundsException(String message) {
        super(message);
    }
}
