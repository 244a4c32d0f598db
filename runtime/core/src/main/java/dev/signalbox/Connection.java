package dev.signalbox;

/** A receiver connected at run time. Safe for use by several threads. */
public interface Connection extends AutoCloseable {

    /**
     * Disconnects the receiver. A send that is under way on any thread may still call it; a later one does not. Closing
     * again does nothing.
     */
    @Override
    void close();
}
