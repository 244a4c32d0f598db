package dev.signalbox.processor;

import com.palantir.javapoet.ClassName;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The top-level classes, and the module, that this compilation has seen as source, in all rounds. */
final class SourceClasses {

    private final Set<String> names = new HashSet<>();
    private final Set<String> packages = new HashSet<>();
    private @Nullable String module;

    void add(RoundEnvironment round) {
        ElementFilter.modulesIn(round.getRootElements()).stream()
                .filter(each -> !each.isUnnamed())
                .forEach(each -> module = each.getQualifiedName().toString());
        round.getRootElements().stream()
                .filter(TypeElement.class::isInstance)
                .forEach(each -> add(ClassName.get((TypeElement) each)));
    }

    /** The name of the module if its {@code module-info} is among them. */
    @Nullable
    String module() {
        return module;
    }

    /** Adds a class that is about to be generated; false if there is one of that name. */
    boolean add(ClassName topLevel) {
        packages.add(topLevel.packageName());
        return names.add(topLevel.canonicalName());
    }

    /** The packages in which they are. */
    Set<String> packages() {
        return packages;
    }

    /** Whether one of them is in this package. */
    boolean havePackage(String name) {
        return packages.contains(name);
    }

    /** Whether this class or the one around it is one of them. */
    boolean contain(TypeElement type) {
        return contain(ClassName.get(type));
    }

    boolean contain(ClassName type) {
        return names.contains(type.topLevelClassName().canonicalName());
    }
}
