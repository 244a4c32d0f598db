package dev.signalbox.internal.find;

import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A receiver that may hear a signal, depending on the sender. This code has no lambdas, like all code that the first
 * send runs, because the first lambda makes the start of an application slower.
 *
 * @param part the part it belongs to
 * @param index its index in that part
 * @param entry its name and position
 * @param terms the part's terms, read once
 * @param origin the class in which it is written
 */
public record Candidate<S extends Signal>(Part<S> part, int index, ReceiverEntry entry, Terms terms, Origin origin)
        implements Comparable<Candidate<?>> {

    /** All receivers of a part. */
    public static <S extends Signal> List<Candidate<S>> of(Part<S> part, Origin origin) {
        Terms terms = part.terms();
        List<Candidate<S>> all = new ArrayList<>();
        for (ReceiverEntry entry : part.receivers()) {
            all.add(new Candidate<>(part, all.size(), entry, terms, origin));
        }
        return all;
    }

    /** The order of receivers. It never depends on the order of files or of the class path. */
    @Override
    public int compareTo(Candidate<?> other) {
        int byOrder = Integer.compare(terms.order(), other.terms.order());
        if (byOrder != 0) {
            return byOrder;
        }
        int byOwner = owner().compareTo(other.owner());
        return byOwner != 0 ? byOwner : Integer.compare(entry.position(), other.entry.position());
    }

    public String owner() {
        return origin.owner();
    }

    /** A name that no other receiver has. The id is not enough, because other jars may use the same ids. */
    public String name() {
        return owner().concat("#").concat(entry.id());
    }

    /** The name of the generated class that calls it. */
    String code() {
        Part<S> innermost = part;
        while (innermost instanceof WrappedPart<S> wrapped) {
            innermost = wrapped.part();
        }
        return innermost.getClass().getName();
    }

    /**
     * Whether this error means that generated code could not call it. Otherwise the receiver threw the error itself.
     */
    public boolean failsToLink(Error error) {
        return origin.registry() != null && LinkageErrorOrigin.endsAtCall(error, code(), owner());
    }

    /** The order of receivers, with another order of those whose order is equal. */
    public static Comparator<Candidate<?>> order(Comparator<ReceiverInfo> ties) {
        return Comparator.<Candidate<?>>comparingInt(each -> each.terms.order()).thenComparing(Candidate::info, ties);
    }

    /** Describes it for users. */
    ReceiverInfo info() {
        return new ReceiverInfo(
                entry.id(),
                origin.signal(),
                terms.senders().types(),
                terms.senders().exact(),
                terms.order(),
                terms.phase(),
                terms.async(),
                origin.registry() == null ? null : owner(),
                entry.position());
    }

    /** Whether it hears only certain senders. */
    public boolean isChoosy() {
        return !terms.senders().types().isEmpty();
    }

    /** Whether it comes directly after the other in the same part. */
    @SuppressWarnings("ReferenceEquality") // parts are records: their equals may call that of user objects
    public boolean continues(Candidate<S> before) {
        return part == before.part && index == before.index + 1;
    }

    /** Whether a joint may call its part together with that of the other. */
    public boolean mayJoin(Candidate<S> other) {
        return origin.sharesRegistry(other.origin)
                && terms.order() == other.terms.order()
                && terms.senders().exact() == other.terms.senders().exact()
                && terms.senders().types().equals(other.terms.senders().types());
    }
}
