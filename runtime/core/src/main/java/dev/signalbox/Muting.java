package dev.signalbox;

/**
 * Something that is not heard on the thread that muted it, nor in the work that this thread hands to the dispatcher's
 * executor, until closed. Mutings nest: closing one leaves the others as they are.
 */
public interface Muting extends AutoCloseable {

    /** Ends the muting. Closing again does nothing. */
    @Override
    void close();
}
