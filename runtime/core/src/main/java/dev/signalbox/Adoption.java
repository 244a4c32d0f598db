package dev.signalbox;

/** The time during which the default dispatcher is an application's. */
public interface Adoption extends AutoCloseable {

    /** Ends it, as closing the application's dispatcher does. Closing again does nothing. */
    @Override
    void close();
}
