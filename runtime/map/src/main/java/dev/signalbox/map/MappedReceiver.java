package dev.signalbox.map;

import dev.signalbox.Phase;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A receiver: one {@link dev.signalbox.Receiver @Receiver} on one method. Lists whose order says nothing are sorted.
 *
 * @param id its stable name
 * @param owner the binary name of its class
 * @param method the name of its method
 * @param arguments what the method takes, as declared
 * @param signals the binary names of the signals that it names, at least one; it hears their subtypes too
 * @param senders the binary names of the types whose instances it hears; none for anyone
 * @param exact whether it hears these very classes only, without their subclasses
 * @param when the boolean arguments on which it depends: {@code created}, {@code !raw}
 * @param changed the attributes of which at least one must have changed
 * @param order its place in the row, lower first
 * @param phase when in the transaction it is called
 * @param async whether on the executor
 * @param source where the method is written; null where the compiler does not tell
 */
public record MappedReceiver(
        String id,
        String owner,
        String method,
        List<MappedArgument> arguments,
        List<String> signals,
        List<String> senders,
        boolean exact,
        List<String> when,
        List<String> changed,
        int order,
        Phase phase,
        boolean async,
        @Nullable SourcePosition source) {

    public MappedReceiver {
        if (signals.isEmpty()) {
            throw new IllegalArgumentException("A receiver names a signal, and " + id + " names none");
        }
        arguments = List.copyOf(arguments);
        signals = List.copyOf(new TreeSet<>(signals));
        senders = List.copyOf(new TreeSet<>(senders));
        when = List.copyOf(new TreeSet<>(when));
        changed = List.copyOf(new TreeSet<>(changed));
    }
}
