package dev.signalbox.processor.check.rule;

import dev.signalbox.Signal;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.annotated.WrittenRule;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** The rule that rules about a signal are on a signal, or on what signals are. */
final class SignalRuleValidator {

    private SignalRuleValidator() {}

    static Optional<Finding> validate(WrittenRule rule, TypeResolver types) {
        return rule.place() instanceof TypeElement type && !isSignal(type, types)
                ? Optional.of(Finding.in(
                        rule.mirror(), null, type, FindingKind.RULE_WITHOUT_SIGNAL, type.getSimpleName(), rule.name()))
                : Optional.empty();
    }

    private static boolean isSignal(TypeElement type, TypeResolver types) {
        return types.isSame(type.asType(), types.require(Signal.class))
                || types.ancestors(type)
                        .anyMatch(each -> each.getQualifiedName().contentEquals(Signal.class.getCanonicalName()));
    }
}
