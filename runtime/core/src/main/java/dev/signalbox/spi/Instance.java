package dev.signalbox.spi;

/**
 * The object whose methods are receivers.
 *
 * @param <T> its class
 */
public interface Instance<T> {

    /** The object: always the same, or asked for at each call if its provider wants that. */
    T get();
}
