package dev.signalbox.internal;

import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Terms;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A receiver that may hear a signal, depending on the sender.
 *
 * @param part the part it belongs to
 * @param index its index in that part
 * @param entry its name and position
 * @param terms the part's terms, read once
 * @param owner the name of its class; {@link #CONNECTED} if it was connected at run time
 */
record Candidate<S extends Signal>(Part<S> part, int index, ReceiverEntry entry, Terms terms, String owner) {

    /** The owner of receivers connected at run time: after all classes. Among them, the time of connection decides. */
    static final String CONNECTED = "\uffff";

    /** The row of receivers: never by the order of files or of the class path. */
    static final Comparator<Candidate<?>> ROW = Comparator.<Candidate<?>>comparingInt(
                    each -> each.terms().order())
            .thenComparing(Candidate::owner)
            .thenComparingInt(each -> each.entry().position());

    /** All receivers of a part. */
    static <S extends Signal> List<Candidate<S>> of(Part<S> part, String owner) {
        Terms terms = part.terms();
        List<ReceiverEntry> entries = part.receivers();
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new Candidate<>(part, i, entries.get(i), terms, owner))
                .toList();
    }

    /**
     * What is known of it.
     *
     * @param signal the binary name of the type that it names
     */
    ReceiverInfo info(String signal, @Nullable String owner) {
        return new ReceiverInfo(
                entry.id(),
                signal,
                terms.senders(),
                terms.order(),
                terms.phase(),
                terms.async(),
                owner,
                entry.position());
    }

    /** Whether it wants to hear certain senders only. */
    boolean isChoosy() {
        return !terms.senders().types().isEmpty();
    }

    /** Whether it follows another directly in the same part. */
    @SuppressWarnings("ReferenceEquality") // parts are records: their equals may reach that of user objects
    boolean continues(Candidate<S> before) {
        return part == before.part && index == before.index + 1;
    }
}
