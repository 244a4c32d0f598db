package dev.signalbox;

import dev.signalbox.spi.Senders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a receiver, for one signal that it hears.
 *
 * @param id its stable name
 * @param signal the binary name of the signal type that the receiver names
 * @param senders the types whose instances it hears; empty if it hears any sender, including null
 * @param exact whether it does not hear subclasses of these types
 * @param order lower numbers are called first
 * @param phase when in the transaction it is called
 * @param async whether it is called on the executor
 * @param owner the binary name of the class in which it is written; null if it was connected at run time
 * @param position its rank among the methods of that class, or among what was connected
 */
public record ReceiverInfo(
        String id,
        String signal,
        List<Class<?>> senders,
        boolean exact,
        int order,
        Phase phase,
        boolean async,
        @Nullable String owner,
        int position) {

    public ReceiverInfo {
        senders = List.copyOf(senders);
    }

    /**
     * Whether it hears what instances of this class send, if its conditions hold.
     *
     * @param sender null for a null sender
     */
    public boolean hears(@Nullable Class<?> sender) {
        return new Senders(senders, exact).include(sender);
    }
}
