package dev.signalbox.wires;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place from which a signal is sent.
 *
 * @param signal the binary name of the signal's class
 * @param exact whether the signal is of exactly this class. Otherwise it is <em>open</em>: an instance of this type or
 *     of a subtype, and the class files do not say which
 * @param how {@code send}, {@code sendRobust} or {@code sendAsync}
 * @param place where the signal is sent; if a helper takes the signal and sends it, where the helper is called
 * @param through if a helper sends it, where the helper does
 */
public record Send(
        String signal,
        boolean exact,
        String how,
        Place place,
        @Nullable Place through) implements Comparable<Send> {

    private static final Comparator<Send> ORDER = Comparator.comparing(Send::place)
            .thenComparing(Send::signal)
            .thenComparing(Send::exact)
            .thenComparing(Send::how)
            .thenComparing(Send::through, Comparator.nullsFirst(Comparator.naturalOrder()));

    @Override
    public int compareTo(Send other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place + (exact ? " sends " : " may send any ") + signal + (through == null ? "" : " through " + through);
    }
}
