package dev.signalbox;

/**
 * Lasts until it is closed: a receiver connected at run time, a muting, an application that uses the default
 * dispatcher. A {@code try} statement closes it most safely:
 *
 * <pre>{@code
 * try (Registration muting = Signals.muteReceivers(UserSignals.class)) {
 *     importUsers();
 * }
 * }</pre>
 *
 * <p>May be closed on any thread. Registrations nest and may be closed in any order: closing one leaves the others as
 * they are.
 */
public interface Registration extends AutoCloseable {

    /** Ends what was registered. Throws nothing. Closing again does nothing. */
    @Override
    void close();
}
