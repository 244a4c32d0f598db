package dev.signalbox;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened. A signal is a record: its components are the arguments that receivers can ask for.
 *
 * <pre>{@code
 * public record PizzaDone(Kitchen sender, List<String> toppings, int size) implements Signal {}
 * }</pre>
 *
 * <p> If a signal is another class or an interface, its public methods without parameters give the arguments: the
 * argument {@code text} is the result of {@code text()}, or else of {@code getText()}. Fields are not arguments.
 *
 * <p>One component may be named {@code sender}; its accessor then implements {@link #sender()}. A class must override
 * {@link #sender()} itself, because a send does not call {@code getSender()}. All receivers of a send share the signal,
 * possibly on several threads, so it should be immutable.
 */
public interface Signal {

    /**
     * Who sent this signal: an object, a {@link Class} that stands for its instances, or null if the sender does not
     * matter. Receivers are chosen by the class of the sender, never by its {@code equals}.
     */
    default @Nullable Object sender() {
        return null;
    }
}
