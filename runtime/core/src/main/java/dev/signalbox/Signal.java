package dev.signalbox;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened. A signal is a record: its components are the arguments that receivers can ask for.
 *
 * <pre>{@code
 * public record PizzaDone(Kitchen sender, List<String> toppings, int size) implements Signal {}
 * }</pre>
 *
 * <p> Of any other class, and of an interface, the arguments are what its public methods without
 * parameters return: {@code text} is what {@code text()}, or else {@code getText()}, returns. Fields are no arguments.
 *
 * <p>One component may be named {@code sender}; its accessor then implements {@link #sender()}. A class overrides {@link
 * #sender()} itself, for its {@code getSender()} is not asked by a send. Signals are shared by all receivers of a send
 * and possibly by several threads, so they should be immutable.
 */
public interface Signal {

    /**
     * Who sent this signal: an object, or a {@link Class} where a class speaks for its instances, or null if the sender is
     * of no interest. Receivers are chosen by the class of the sender, never by its {@code equals}.
     */
    default @Nullable Object sender() {
        return null;
    }
}
