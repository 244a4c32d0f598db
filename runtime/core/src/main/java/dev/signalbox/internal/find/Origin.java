package dev.signalbox.internal.find;

import dev.signalbox.Signal;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Receivers;
import dev.signalbox.spi.Registry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class in which a receiver is written, and the signal type that it names.
 *
 * @param owner the name of its class
 * @param signal the binary name of the type that it names
 * @param registry the registry of its class; null if it was connected at run time
 */
public record Origin(String owner, String signal, @Nullable Registry registry) {

    /** Receivers connected at run time come after all classes. Among them, the time of connection decides. */
    static Origin connectedTo(Class<?> signal) {
        return new Origin("\uffff", signal.getName(), null);
    }

    /** Whether one registry may know both how to call this one's part and the other's. */
    @SuppressWarnings("ReferenceEquality") // a registry is one of those that were loaded
    boolean sharesRegistry(Origin other) {
        return registry != null && registry == other.registry && signal.equals(other.signal);
    }

    /** These parts in one, or null if the registry has none for just them. */
    @SuppressWarnings("unchecked") // what calls parts of S hears S
    public <S extends Signal> @Nullable Receivers<S> join(List<Part<S>> parts) {
        try {
            return registry == null ? null : (Receivers<S>) registry.join(signal, parts);
        } catch (LinkageError e) {
            // One of the classes that the joint names: those of these parts do without it.
            return null;
        }
    }
}
