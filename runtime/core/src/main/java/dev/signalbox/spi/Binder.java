package dev.signalbox.spi;

import java.util.List;

/** The receivers of one class. Generated in the same package, so that it can call package-private receivers. */
public interface Binder {

    /** The binary name of the class. */
    String owner();

    /**
     * The receivers of a signal.
     *
     * @param signal the binary name of the type that the receivers name
     * @param instances supplies the object, if some of the receivers are instance methods
     */
    List<Part<?>> parts(String signal, Instances instances);
}
