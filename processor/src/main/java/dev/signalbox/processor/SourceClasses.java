package dev.signalbox.processor;

import com.palantir.javapoet.ClassName;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The top-level classes, and the modules, that this compilation has seen as source, in all rounds. */
final class SourceClasses {

    private static final SourceModule ONLY = new SourceModule("");

    private final Elements elements;
    private final Set<InModule> names = new HashSet<>();
    private final Set<InModule> packages = new HashSet<>();
    private final Set<String> modules = new TreeSet<>();
    private final Set<SourceModule> declared = new HashSet<>();

    /** A class or a package by its name. */
    private record InModule(SourceModule module, String name) {}

    SourceClasses(Elements elements) {
        this.elements = elements;
    }

    void add(RoundEnvironment round) {
        for (Element each : round.getRootElements()) {
            SourceModule module = moduleOf(each);
            if (module.isNamed()) {
                modules.add(module.name());
            }
            if (each instanceof TypeElement type) {
                add(ClassName.get(type), module);
            }
        }
        ElementFilter.modulesIn(round.getRootElements()).forEach(each -> declared.add(moduleOf(each)));
    }

    /** The modules into whose folders the compiler writes; one without a name if it writes into a single folder. */
    Collection<SourceModule> outputs() {
        return modules.size() > 1 ? modules.stream().map(SourceModule::new).toList() : List.of(ONLY);
    }

    /** Which of the {@link #outputs} a class belongs to. */
    SourceModule outputOf(TypeElement type) {
        return modules.size() > 1 ? moduleOf(type) : ONLY;
    }

    /** The module of the sources that are written there. */
    SourceModule moduleOf(SourceModule output) {
        return modules.size() == 1 ? new SourceModule(modules.iterator().next()) : output;
    }

    private SourceModule moduleOf(Element element) {
        return SourceModule.of(element, elements);
    }

    /** Whether the {@code module-info} of the module is among them. */
    boolean declare(SourceModule module) {
        return module.isNamed() && declared.contains(module);
    }

    /** Adds a class that is about to be generated; false if there is one of that name. */
    boolean add(ClassName topLevel, SourceModule module) {
        packages.add(new InModule(module, topLevel.packageName()));
        return names.add(new InModule(module, topLevel.canonicalName()));
    }

    /** Adds the class that is about to be generated for this one; false if there is one of that name. */
    boolean add(ClassName topLevel, TypeElement origin) {
        return add(topLevel, moduleOf(origin));
    }

    /** The packages in which they are. */
    Stream<PackageElement> packages() {
        return packages.stream()
                .map(each -> each.module().findPackage(each.name(), elements))
                .filter(Objects::nonNull);
    }

    /** Whether one of them is in this package. */
    boolean havePackage(String name, SourceModule module) {
        return packages.contains(new InModule(module, name));
    }

    /** Whether this class or the one around it is one of them. */
    boolean contain(TypeElement type) {
        return contain(ClassName.get(type), moduleOf(type));
    }

    boolean contain(ClassName type, SourceModule module) {
        return names.contains(new InModule(module, type.topLevelClassName().canonicalName()));
    }
}
