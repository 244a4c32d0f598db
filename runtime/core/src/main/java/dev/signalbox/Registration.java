package dev.signalbox;

/**
 * Something that holds until it is closed: a receiver connected at run time, a muting, an application that uses the
 * default dispatcher. Best closed by a {@code try} statement:
 *
 * <pre>{@code
 * try (Registration muting = Signals.muteReceivers(UserSignals.class)) {
 *     importUsers();
 * }
 * }</pre>
 *
 * <p>May be closed on any thread. Nests: closing one leaves the others as they are, in whatever order they are closed.
 */
public interface Registration extends AutoCloseable {

    /** Ends what was registered. Throws nothing. Closing again does nothing. */
    @Override
    void close();
}
