package dev.signalbox.processor;

import dev.signalbox.spi.Registry;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ProvidesDirective;
import javax.lang.model.util.ElementFilter;

/** The rule that a named module must say which registries it has. */
final class ModuleValidator {

    private ModuleValidator() {}

    /**
     * Checks a module that is compiled. Only when its registries are there: asked before, javac 17 complains of the
     * directives that name them.
     */
    static List<Finding> validate(ModuleElement module, List<String> registries) {
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

    private static boolean provides(ProvidesDirective line, String registry) {
        return line.getService().getQualifiedName().contentEquals(Registry.class.getName())
                && line.getImplementations().stream()
                        .anyMatch(each -> each.getQualifiedName().contentEquals(registry));
    }
}
