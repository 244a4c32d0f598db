package dev.signalbox.processor.check.compilation;

import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.finding.Suppressions;
import dev.signalbox.spi.Registry;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ProvidesDirective;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The rule that a named module must say which registries it has. */
public final class ModuleValidator {

    private ModuleValidator() {}

    /**
     * Checks a module that is compiled. Only when its registries are there: asked before, javac 17 complains of the
     * directives that name them.
     */
    public static List<Finding> validate(ModuleElement module, List<String> registries) {
        List<Finding> findings = new ArrayList<>();
        for (String each : registries) {
            if (ElementFilter.providesIn(module.getDirectives()).stream().noneMatch(line -> provides(line, each))) {
                findings.add(Finding.at(
                        module,
                        FindingKind.MISSING_PROVIDES,
                        module.getQualifiedName(),
                        Registry.class.getName(),
                        each));
            }
        }
        return findings;
    }

    /** Says of what is compiled into a module, as its tests are, that no receiver is found by what the module provides. */
    public static List<Finding> validatePatch(ModuleElement module, List<String> registries, TypeElement owner) {
        return registries.stream()
                .filter(each -> ElementFilter.providesIn(module.getDirectives()).stream()
                        .noneMatch(line -> provides(line, each)))
                .limit(1)
                .map(each -> Finding.at(
                        owner, FindingKind.UNPROVIDED_TESTS, owner.getSimpleName(), module.getQualifiedName()))
                .filter(each -> !Suppressions.cover(each))
                .toList();
    }

    private static boolean provides(ProvidesDirective line, String registry) {
        return line.getService().getQualifiedName().contentEquals(Registry.class.getName())
                && line.getImplementations().stream()
                        .anyMatch(each -> each.getQualifiedName().contentEquals(registry));
    }
}
