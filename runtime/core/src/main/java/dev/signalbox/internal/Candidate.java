package dev.signalbox.internal;

import dev.signalbox.Signal;
import dev.signalbox.spi.Part;
import java.util.Comparator;

/**
 * A receiver that may hear a signal, depending on the sender.
 *
 * @param part the part it belongs to
 * @param index its index in that part
 * @param owner the name of its class; the highest possible string if it was connected at run time
 */
record Candidate<S extends Signal>(Part<S> part, int index, String owner) {

    /** The owner of receivers connected at run time: after all classes. Among them, the time of connection decides. */
    static final String CONNECTED = "\uffff";

    /** The row of receivers: never by the order of files or of the class path. */
    static final Comparator<Candidate<?>> ROW = Comparator.<Candidate<?>>comparingInt(
                    c -> c.part.terms().order())
            .thenComparing(Candidate::owner)
            .thenComparingInt(c -> c.entry().position());

    Part.Entry entry() {
        return part.receivers().get(index);
    }

    /** Whether it follows another directly in the same part. */
    boolean continues(Candidate<S> before) {
        return part == before.part && index == before.index + 1;
    }
}
