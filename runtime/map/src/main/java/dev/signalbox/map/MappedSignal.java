package dev.signalbox.map;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A signal, or a type that signals extend or implement.
 *
 * @param type its binary name
 * @param name its standard name, {@code POST_SAVE}; null if it has none
 * @param arguments its arguments, as declared
 * @param supertypes the binary names of the signal types that it is too, {@code dev.signalbox.Signal} left out; sorted.
 *     Receivers of those hear it
 */
public record MappedSignal(
        String type, @Nullable String name, List<MappedArgument> arguments, List<String> supertypes) {

    /** Which of two signals of one type to keep: the one that says more. If both say as much, always the same one. */
    private static final Comparator<MappedSignal> SAYING_MORE = Comparator.comparing(
                    MappedSignal::name, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(signal -> signal.arguments().size())
            .thenComparing(signal -> signal.arguments().toString());

    public MappedSignal {
        arguments = List.copyOf(arguments);
        supertypes = List.copyOf(new TreeSet<>(supertypes));
    }

    /** What two maps know of one signal. */
    static MappedSignal join(MappedSignal one, MappedSignal other) {
        MappedSignal better = SAYING_MORE.compare(one, other) < 0 ? other : one;
        List<String> supertypes = Stream.concat(one.supertypes.stream(), other.supertypes.stream())
                .toList();
        return new MappedSignal(better.type, better.name, better.arguments, supertypes);
    }
}
