package dev.signalbox.map;

import dev.signalbox.Phase;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A receiver in the signal map: one {@link dev.signalbox.Receiver @Receiver} annotation of a method, which may have
 * several. Lists without a meaningful order are sorted, so that the same receivers always give the same map.
 *
 * @param id its id: from the annotation, or else the class and method
 * @param owner the binary name of its class
 * @param method the name of its method
 * @param arguments what the method takes, as declared
 * @param signals the binary names of the signals that it names, at least one; it hears their subtypes too
 * @param senders the binary names of the types whose instances it hears; empty if it hears every sender
 * @param exact whether it hears exactly these senders and no subclasses
 * @param when the boolean arguments that must be true, or with a {@code !} false, for a call: {@code created}, {@code
 *     !raw}
 * @param changed attributes; at least one of them must have changed for a call
 * @param order receivers with a lower number are called first
 * @param phase when in the transaction it is called
 * @param async whether it is called on the dispatcher's executor
 * @param durable whether its calls are recorded, and made after the commit from what was recorded
 * @param formerly if it is durable, the ids under which its calls were recorded earlier
 * @param source where the method is written; null if the compiler does not tell
 * @param suppresses the findings of Signalbox that {@code @SuppressWarnings} suppresses for it: {@code
 *     Signalbox/MayNotHear}
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
        boolean durable,
        List<String> formerly,
        @Nullable SourcePosition source,
        List<String> suppresses) {

    public MappedReceiver {
        if (signals.isEmpty()) {
            throw new IllegalArgumentException("A receiver names a signal, and " + id + " names none");
        }
        arguments = List.copyOf(arguments);
        signals = List.copyOf(new TreeSet<>(signals));
        senders = List.copyOf(new TreeSet<>(senders));
        when = List.copyOf(new TreeSet<>(when));
        changed = List.copyOf(new TreeSet<>(changed));
        formerly = List.copyOf(new TreeSet<>(formerly));
        suppresses = List.copyOf(new TreeSet<>(suppresses));
    }

    /** One that is not durable and suppresses nothing. */
    public MappedReceiver(
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
        this(
                id, owner, method, arguments, signals, senders, exact, when, changed, order, phase, async, false,
                List.of(), source, List.of());
    }

    /** Whether it suppresses findings with a code: {@code MayNotHear}. */
    public boolean suppresses(String code) {
        return suppresses.contains("Signalbox") || suppresses.contains("Signalbox/" + code);
    }
}
