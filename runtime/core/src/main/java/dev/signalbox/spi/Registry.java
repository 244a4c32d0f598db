package dev.signalbox.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receivers of one compilation. Generated, and found as a {@link java.util.ServiceLoader} service.
 *
 * <p>Loads only the binders that are asked for, so the time to start does not grow with the application.
 */
public interface Registry {

    /** The greatest number of parts that a registry joins. */
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
     * The binary names of its signals that reach other services, sorted: see the module {@code signalbox-kafka}.
     */
    default List<String> crossing() {
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
     * A joint: calls certain parts of this registry's binders, faster than a loop over them.
     *
     * @param signal the binary name of the type that the receivers name
     * @param parts parts that follow each other and have the same order and senders: all of these, or {@link
     *     #MOST_JOINED}
     * @return null if the registry has no joint for exactly these parts
     */
    default @Nullable Receivers<?> join(String signal, List<? extends Part<?>> parts) {
        return null;
    }
}
