package dev.signalbox.processor.compiler;

import com.palantir.javapoet.ClassName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The top-level classes and the modules that this compilation has seen as source, in all rounds. */
public final class SourceClasses {

    private static final SourceModule ONLY = new SourceModule("");

    private final Elements elements;
    private final Map<SourceModule, Set<String>> names = new HashMap<>();
    private final Map<SourceModule, Set<String>> written = new LinkedHashMap<>();
    private final Map<SourceModule, Set<String>> packages = new HashMap<>();
    private final Set<String> modules = new TreeSet<>();
    private final Set<SourceModule> declared = new HashSet<>();

    public SourceClasses(Elements elements) {
        this.elements = elements;
    }

    public void add(RoundEnvironment round) {
        for (Element each : round.getRootElements()) {
            SourceModule module = moduleOf(each);
            if (module.isNamed()) {
                modules.add(module.name());
            }
            if (each instanceof TypeElement type) {
                add(type.getQualifiedName().toString(), module, written);
                add(ClassName.get(type), module);
            }
        }
        ElementFilter.modulesIn(round.getRootElements()).forEach(each -> declared.add(moduleOf(each)));
    }

    /**
     * The modules that have their own output folder. If the compiler writes into a single folder: one module without a
     * name.
     */
    public Collection<SourceModule> outputs() {
        return modules.size() > 1 ? modules.stream().map(SourceModule::new).toList() : List.of(ONLY);
    }

    /** The one of the {@link #outputs} to which a class belongs. */
    public SourceModule outputOf(TypeElement type) {
        return modules.size() > 1 ? moduleOf(type) : ONLY;
    }

    /** The module of the sources that are compiled into this output. */
    public SourceModule moduleOf(SourceModule output) {
        return modules.size() == 1 ? new SourceModule(modules.iterator().next()) : output;
    }

    private SourceModule moduleOf(Element element) {
        return SourceModule.of(element, elements);
    }

    /** Whether the {@code module-info} of the module is one of the sources. */
    public boolean declare(SourceModule module) {
        return module.isNamed() && declared.contains(module);
    }

    /** Adds a class that will be generated. Returns false if a class of this name exists. */
    public boolean add(ClassName topLevel, SourceModule module) {
        add(topLevel.packageName(), module, packages);
        return add(topLevel.canonicalName(), module, names);
    }

    private static boolean add(String name, SourceModule module, Map<SourceModule, Set<String>> names) {
        return names.computeIfAbsent(module, any -> new LinkedHashSet<>()).add(name);
    }

    /** Adds a class that will be generated for another class. Returns false if a class of this name exists. */
    public boolean add(ClassName topLevel, TypeElement origin) {
        return add(topLevel, moduleOf(origin));
    }

    /**
     * The sources that this processor has not generated. Looks up each by its name: asked for a package, javac would
     * load all its class files, and javac 17 cannot compile a record after it has loaded an old class file of it.
     */
    public Stream<TypeElement> types() {
        return written.entrySet().stream()
                .flatMap(ofModule -> ofModule.getValue().stream()
                        .map(each -> ofModule.getKey().find(each, elements)))
                .filter(Objects::nonNull);
    }

    /** Whether a source is in this package. */
    public boolean havePackage(String name, SourceModule module) {
        return packages.getOrDefault(module, Set.of()).contains(name);
    }

    /** The packages in which sources are. */
    public Stream<String> packages() {
        return packages.values().stream().flatMap(Set::stream);
    }

    /** Whether this class, or the class around it, is one of the sources. */
    public boolean contain(TypeElement type) {
        return contain(ClassName.get(type), moduleOf(type));
    }

    public boolean contain(ClassName type, SourceModule module) {
        return names.getOrDefault(module, Set.of())
                .contains(type.topLevelClassName().canonicalName());
    }
}
