package dev.signalbox.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.NavigableSet;

/**
 * What a registry and its index say of a class with receivers.
 *
 * @param owner the class
 * @param signals the binary names of the types whose signals it hears
 * @param parts those of its parts that can be called together with others
 * @param ids the ids of its receivers
 */
record RegistryLine(ClassName owner, NavigableSet<String> signals, List<PartLine> parts, NavigableSet<String> ids)
        implements Comparable<RegistryLine> {

    ClassName binder() {
        return BinderGenerator.nameFor(owner);
    }

    /** Lines are sorted by class, and there is one for each. */
    @Override
    public int compareTo(RegistryLine other) {
        return owner.canonicalName().compareTo(other.owner.canonicalName());
    }
}
