package dev.signalbox.spi;

/**
 * The object whose methods are receivers.
 *
 * @param <T> its class
 */
public interface Instance<T> {

    /** The object: the same each time, or one per call if its provider wants to be asked each time. */
    T get();
}
