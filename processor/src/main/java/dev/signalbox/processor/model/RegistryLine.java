package dev.signalbox.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * The information about a class with receivers, or about a signal that crosses, in a registry and its index.
 *
 * @param owner the class
 * @param signals the binary names of the types whose signals it hears
 * @param durable those that durable receivers hear
 * @param parts those of its parts that can be joined with others
 * @param ids the ids of its receivers
 * @param formerIds the ids that durable receivers had earlier
 * @param crossing how the class crosses as a signal; null for a class with receivers. A class may have two lines
 */
public record RegistryLine(
        ClassName owner,
        NavigableSet<String> signals,
        NavigableSet<String> durable,
        List<Joinable> parts,
        NavigableSet<String> ids,
        NavigableSet<String> formerIds,
        @Nullable Crossing crossing)
        implements Comparable<RegistryLine> {

    /**
     * A part that a joint can call together with parts of other classes.
     *
     * @param signal the signal, which code in any package can name
     * @param name the part's name in its binder
     * @param order its order
     * @param senders the senders that it hears, as text; the same senders have the same text
     */
    public record Joinable(ClassName signal, String name, int order, String senders) {

        static final String ANYONE = "anyone";
        static final String EXACTLY = "exactly ";
    }

    /** Where a signal crosses, and the name under which it travels. */
    public record Crossing(String topic, String name) {}

    public ClassName binder() {
        return crossing == null ? GeneratedNames.binderOf(owner) : GeneratedNames.crossingOf(owner);
    }

    /** Lines are sorted by binder, and there is one for each. */
    @Override
    public int compareTo(RegistryLine other) {
        int byOwner = owner.canonicalName().compareTo(other.owner.canonicalName());
        return byOwner == 0 ? Boolean.compare(crossing != null, other.crossing != null) : byOwner;
    }
}
