package dev.signalbox;

import dev.signalbox.spi.Senders;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a receiver, for one signal that it hears.
 *
 * @param id its stable name
 * @param signal the binary name of the type that it names
 * @param senders whom it hears
 * @param order its place in the row, lower first
 * @param phase when in the transaction it is called
 * @param async whether on the executor
 * @param owner the binary name of the class in which it is written; null if it was connected at run time
 * @param position its rank among the methods of that class, or among what was connected
 */
public record ReceiverInfo(
        String id,
        String signal,
        Senders senders,
        int order,
        Phase phase,
        boolean async,
        @Nullable String owner,
        int position) {}
