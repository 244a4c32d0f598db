package dev.signalbox.spi;

import java.util.List;

/**
 * The receivers of one compilation. Generated, and found as a {@link java.util.ServiceLoader} service.
 *
 * <p>Only the binders that are asked for are loaded, so the cost of starting does not grow with the application.
 */
public interface Registry {

    /** The binary names of all types that its receivers name, sorted. */
    List<String> signals();

    /**
     * The binders that have receivers of a signal.
     *
     * @param signal the binary name of the type that the receivers name: the signal's own or one that it extends or
     *     implements
     */
    List<Binder> binders(String signal);
}
