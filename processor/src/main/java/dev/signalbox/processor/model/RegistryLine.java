package dev.signalbox.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.NavigableSet;

/**
 * What a registry and its index say of a class with receivers.
 *
 * @param owner the class
 * @param signals the binary names of the types whose signals it hears
 * @param durable those that durable receivers hear
 * @param parts those of its parts that can be called together with others
 * @param ids the ids of its receivers
 * @param formerIds the ids that durable receivers had earlier
 */
public record RegistryLine(
        ClassName owner,
        NavigableSet<String> signals,
        NavigableSet<String> durable,
        List<Joinable> parts,
        NavigableSet<String> ids,
        NavigableSet<String> formerIds)
        implements Comparable<RegistryLine> {

    /**
     * A part that can be called together with parts of other classes.
     *
     * @param signal the signal, which code in any package can name
     * @param name the part's name in its binder
     * @param order its order
     * @param senders whom it hears, as text that is the same for the same senders
     */
    public record Joinable(ClassName signal, String name, int order, String senders) {

        static final String ANYONE = "anyone";
        static final String EXACTLY = "exactly ";
    }

    public ClassName binder() {
        return GeneratedNames.binderOf(owner);
    }

    /** Lines are sorted by class, and there is one for each. */
    @Override
    public int compareTo(RegistryLine other) {
        return owner.canonicalName().compareTo(other.owner.canonicalName());
    }
}
