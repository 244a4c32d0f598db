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
 * @param supertypes the binary names of its super-types that are signals, sorted, without {@code dev.signalbox.Signal}.
 *     Receivers of these types hear it, too. In a merged map also the records that other services have for it
 * @param crossing how it reaches other services; null if it does not
 */
public record MappedSignal(
        String type,
        @Nullable String name,
        List<MappedArgument> arguments,
        List<String> supertypes,
        @Nullable MappedCrossing crossing) {

    /**
     * Decides which of two descriptions of one signal to keep: the one with more information. If both have the same
     * amount, always the same one.
     */
    private static final Comparator<MappedSignal> SAYING_MORE = Comparator.comparing(
                    MappedSignal::name, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparingInt(signal -> signal.arguments().size())
            .thenComparing(signal -> signal.arguments().toString())
            .thenComparing(signal -> String.valueOf(signal.crossing()));

    public MappedSignal {
        arguments = List.copyOf(arguments);
        supertypes = List.copyOf(new TreeSet<>(supertypes));
    }

    /** One that does not cross. */
    public MappedSignal(String type, @Nullable String name, List<MappedArgument> arguments, List<String> supertypes) {
        this(type, name, arguments, supertypes, null);
    }

    /** Combines what two maps say about one signal. */
    static MappedSignal join(MappedSignal one, MappedSignal other) {
        MappedSignal better = SAYING_MORE.compare(one, other) < 0 ? other : one;
        List<String> supertypes = Stream.concat(one.supertypes.stream(), other.supertypes.stream())
                .toList();
        MappedCrossing crossing = better.crossing == null ? one.crossing : better.crossing;
        return new MappedSignal(
                better.type, better.name, better.arguments, supertypes, crossing == null ? other.crossing : crossing);
    }
}
