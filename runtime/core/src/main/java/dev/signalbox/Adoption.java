package dev.signalbox;

/** The time during which the default dispatcher is an application's, for the process or for a thread. */
public interface Adoption extends AutoCloseable {

    /** Ends it, as closing the application's dispatcher does. Closing again does nothing. */
    @Override
    void close();
}
