package dev.signalbox.internal;

import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Terms;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A receiver that may hear a signal, depending on the sender.
 *
 * @param part the part it belongs to
 * @param index its index in that part
 * @param entry its name and position
 * @param terms the part's terms, read once
 * @param origin where it comes from
 */
record Candidate<S extends Signal>(Part<S> part, int index, ReceiverEntry entry, Terms terms, Origin origin) {

    /** The row of receivers: never by the order of files or of the class path. */
    static final Comparator<Candidate<?>> ROW = Comparator.<Candidate<?>>comparingInt(
                    each -> each.terms().order())
            .thenComparing(Candidate::owner)
            .thenComparingInt(each -> each.entry().position());

    /** All receivers of a part. */
    static <S extends Signal> List<Candidate<S>> of(Part<S> part, Origin origin) {
        Terms terms = part.terms();
        List<ReceiverEntry> entries = part.receivers();
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new Candidate<>(part, i, entries.get(i), terms, origin))
                .toList();
    }

    String owner() {
        return origin.owner();
    }

    /** What is known of it. */
    ReceiverInfo info() {
        return new ReceiverInfo(
                entry.id(),
                origin.signal(),
                terms.senders(),
                terms.order(),
                terms.phase(),
                terms.async(),
                origin.registry() == null ? null : owner(),
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

    /** Whether its part and another may be called as one. */
    boolean mayJoin(Candidate<S> other) {
        return origin.sharesRegistry(other.origin)
                && terms.order() == other.terms.order()
                && terms.senders().equals(other.terms.senders());
    }
}
