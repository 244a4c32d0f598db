package dev.signalbox.processor.registry;

import com.palantir.javapoet.ClassName;
import dev.signalbox.processor.compiler.SourceClasses;
import dev.signalbox.processor.compiler.SourceModule;
import dev.signalbox.processor.model.GeneratedNames;
import dev.signalbox.processor.model.RegistryLine;
import java.util.Comparator;
import java.util.NavigableSet;

/**
 * Names registries. A registry is in the common package of all its classes, so that it makes no feature package depend
 * on another. The application must have classes of its own in that package, because two modules must not share a
 * package.
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
     * The name of the registry of these classes. In a module, the name does not change with each added class, because
     * {@code module-info} contains it, too. Otherwise, and for the tests of a module, the name contains one of the
     * classes: no other jar has this class, so no other jar has a registry of this name.
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
     * The class with the shortest name; if there are several, the first. It rarely changes, because most added classes
     * have longer names. A choice that depends only on the classes cannot always stay the same.
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
        // Only code in the unnamed package can call a class of the unnamed package.
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
     * Whether the application has classes in a package. Does not ask javac for the package, because javac then loads
     * all its class files, and javac 17 cannot compile a record after it has loaded an old class file of it ({@code
     * Lower}, "rc.accessor is null"). The registry contains records.
     */
    private boolean isOurs(String packageName) {
        return !packageName.isEmpty()
                && (sources.havePackage(packageName, module) || memory.hasRegistryIn(packageName));
    }
}
