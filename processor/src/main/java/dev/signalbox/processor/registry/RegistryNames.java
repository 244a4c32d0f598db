package dev.signalbox.processor.registry;

import com.palantir.javapoet.ClassName;
import dev.signalbox.processor.compiler.SourceClasses;
import dev.signalbox.processor.compiler.SourceModule;
import dev.signalbox.processor.model.GeneratedNames;
import dev.signalbox.processor.model.RegistryLine;
import java.util.Comparator;
import java.util.NavigableSet;

/**
 * Names registries. They stand in the package that all their classes share, so that they make no feature depend on
 * another, if the application has classes of its own there; two modules must not share a package.
 */
final class RegistryNames {

    private static final String SIMPLE_NAME = "SignalboxRegistry";

    private final SourceClasses sources;
    private final SourceModule module;
    private final RegistryMemory memory;

    RegistryNames(SourceClasses sources, SourceModule module, RegistryMemory memory) {
        this.sources = sources;
        this.module = module;
        this.memory = memory;
    }

    /**
     * The name of the registry of these classes. In a module it is one that does not change with every class that is
     * added, for {@code module-info} has it too. Elsewhere, and for the tests of a module, which are compiled as part of
     * it, it is named after one of the classes: no other jar has that class, so no other has this registry.
     */
    ClassName first(NavigableSet<RegistryLine> lines) {
        if (sources.declare(module)) {
            return ClassName.get(packageOf(lines), SIMPLE_NAME);
        }
        boolean knownToModule = module.isNamed() && !memory.registries().isEmpty();
        return knownToModule ? className(memory.registries().get(0)) : further(lines);
    }

    private static ClassName className(String topLevel) {
        int dot = topLevel.lastIndexOf('.');
        return ClassName.get(topLevel.substring(0, Math.max(0, dot)), topLevel.substring(dot + 1));
    }

    /** The name of another registry in the same compilation. */
    ClassName further(NavigableSet<RegistryLine> lines) {
        String name = GeneratedNames.shortened(String.join("_", namesake(lines).simpleNames()));
        return ClassName.get(packageOf(lines), SIMPLE_NAME + "_" + name);
    }

    /**
     * The class with the shortest name, and of several the first. It seldom changes, since classes that are added later
     * mostly have longer names. No choice made from the classes alone can stay the same whatever class is added.
     */
    private static ClassName namesake(NavigableSet<RegistryLine> lines) {
        return lines.stream()
                .map(RegistryLine::owner)
                .min(Comparator.comparingInt(each -> each.canonicalName().length()))
                .orElseThrow();
    }

    private String packageOf(NavigableSet<RegistryLine> lines) {
        String shared = lines.stream()
                .map(each -> each.owner().packageName())
                .reduce(RegistryNames::sharedPackage)
                .orElseThrow();
        // A class of the unnamed package can be called from there only.
        boolean anyUnnamed =
                lines.stream().anyMatch(each -> each.owner().packageName().isEmpty());
        return anyUnnamed || isOurs(shared) ? shared : namesake(lines).packageName();
    }

    private static String sharedPackage(String one, String other) {
        String shared = one;
        while (!(other + ".").startsWith(shared + ".")) {
            shared = shared.substring(0, Math.max(0, shared.lastIndexOf('.')));
            if (shared.isEmpty()) {
                return "";
            }
        }
        return shared;
    }

    /**
     * Whether the application has classes in a package. Not asked of the package itself: javac then loads all its class
     * files, and on 17 it fails to compile a record of which it has loaded an earlier class file ({@code Lower}, "rc.accessor
     * is null"): the registry has some.
     */
    private boolean isOurs(String packageName) {
        return !packageName.isEmpty()
                && (sources.havePackage(packageName, module) || memory.hasRegistryIn(packageName));
    }
}
