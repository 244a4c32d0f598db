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

    /** Whether one registry may be able to call the parts of both in one joint. */
    @SuppressWarnings("ReferenceEquality") // each registry is loaded once
    boolean sharesRegistry(Origin other) {
        return registry != null && registry == other.registry && signal.equals(other.signal);
    }

    /** A joint that calls exactly these parts, or null if the registry has none. */
    @SuppressWarnings("unchecked") // a joint of parts of S takes S
    public <S extends Signal> @Nullable Receivers<S> join(List<Part<S>> parts) {
        try {
            return registry == null ? null : (Receivers<S>) registry.join(signal, parts);
        } catch (LinkageError e) {
            // A class that the joint names does not link. The parts can be called one by one, without the joint.
            return null;
        }
    }
}
