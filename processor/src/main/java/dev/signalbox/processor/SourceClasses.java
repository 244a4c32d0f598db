package dev.signalbox.processor;

import com.palantir.javapoet.ClassName;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** The top-level classes that this compilation has seen as source, in all rounds. */
final class SourceClasses {

    private final Set<String> names = new HashSet<>();

    void add(RoundEnvironment round) {
        round.getRootElements().stream()
                .filter(TypeElement.class::isInstance)
                .forEach(each -> add(ClassName.get((TypeElement) each)));
    }

    /** Adds a class that is about to be generated; false if there is one of that name. */
    boolean add(ClassName topLevel) {
        return names.add(topLevel.canonicalName());
    }

    /** Whether this class or the one around it is one of them. */
    boolean contain(TypeElement type) {
        return contain(ClassName.get(type));
    }

    boolean contain(ClassName type) {
        return names.contains(type.topLevelClassName().canonicalName());
    }
}
