package dev.signalbox.wires.internal.rule;

import dev.signalbox.wires.internal.scan.TypeInfo;
import dev.signalbox.wires.internal.scan.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;

/** Finds the rules for a class. */
final class Rules {

    private static final String PACKAGE = "Ldev/signalbox/rule/";

    private final Types types;

    Rules(Types types) {
        this.types = types;
    }

    /** The rule of the nearest package around a class. */
    Optional<Rule> ofPackage(String className, String annotation) {
        String internalName = className.replace('.', '/');
        for (int end = internalName.lastIndexOf('/'); end > 0; end = internalName.lastIndexOf('/', end - 1)) {
            Optional<Rule> rule = at(internalName.substring(0, end) + "/package-info", annotation);
            if (rule.isPresent()) {
                return rule;
            }
        }
        return Optional.empty();
    }

    /** The rules at a signal and at its supertypes. */
    List<Rule> ofSignal(String signal, String annotation) {
        return types.withSupertypes(signal).stream()
                .flatMap(each -> at(each.name(), annotation).stream())
                .toList();
    }

    private Optional<Rule> at(String place, String annotation) {
        String descriptor = PACKAGE + annotation + ";";
        boolean annotated =
                types.find(place).map(TypeInfo::annotations).orElseGet(Set::of).contains(descriptor);
        return annotated ? types.declaration(place).flatMap(each -> rule(each, descriptor)) : Optional.empty();
    }

    private static Optional<Rule> rule(ClassNode type, String descriptor) {
        String folder = type.name.substring(0, type.name.lastIndexOf('/') + 1);
        return type.invisibleAnnotations.stream()
                .filter(each -> each.desc.equals(descriptor))
                .map(each -> new Rule(type.name, folder + type.sourceFile, each))
                .findFirst();
    }
}
