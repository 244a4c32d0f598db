package dev.signalbox.spi;

/**
 * The object whose methods are receivers.
 *
 * @param <T> its class
 */
public interface Instance<T> {

    /** The object. Always the same one, unless its provider wants to be asked at each call. */
    T get();
}
