package dev.signalbox.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receivers of one compilation. Generated, and found as a {@link java.util.ServiceLoader} service.
 *
 * <p>Only the binders that are asked for are loaded, so the cost of starting does not grow with the application.
 */
public interface Registry {

    /** How many parts it joins at most. */
    int MOST_JOINED = 32;

    /** The binary names of all types that its receivers name, sorted. */
    List<String> signals();

    /**
     * The binary names of the types that its durable receivers name, sorted. A durable receiver is one whose calls are
     * recorded and delivered later: see the module {@code signalbox-durable}.
     */
    default List<String> durable() {
        return List.of();
    }

    /**
     * The binders that have receivers of a signal.
     *
     * @param signal the binary name of the type that the receivers name: the signal's own or one that it extends or
     *     implements
     */
    List<Binder> binders(String signal);

    /**
     * Receivers that call certain parts of this registry's binders faster than a loop over them would.
     *
     * @param signal the binary name of the type that the receivers name
     * @param parts that follow each other, with the same order and senders: all there are, or
     *     {@link #MOST_JOINED}
     * @return null if it has none for just these
     */
    default @Nullable Receivers<?> join(String signal, List<? extends Part<?>> parts) {
        return null;
    }
}
