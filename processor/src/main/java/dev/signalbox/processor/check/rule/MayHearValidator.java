package dev.signalbox.processor.check.rule;

import dev.signalbox.Phase;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.HearingRule;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.ReceiverModel;
import dev.signalbox.processor.model.SignalModel;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import org.jspecify.annotations.Nullable;

/** The rule that receivers hear what their package may hear, in the phases in which it may. */
public final class MayHearValidator {

    private final TypeResolver types;

    public MayHearValidator(TypeResolver types) {
        this.types = types;
    }

    public List<Finding> validate(OwnerModel owner, ReceiverModel receiver) {
        HearingRule rule = owner.mayHear();
        return rule == null
                ? List.of()
                : receiver.hearings().stream()
                        .flatMap(each -> validate(receiver, each.signal(), rule))
                        .toList();
    }

    private Stream<Finding> validate(ReceiverModel receiver, SignalModel signal, HearingRule rule) {
        if (!rule.allows(signal.element(), types)) {
            return Stream.of(notAllowed(receiver, signal, rule));
        }
        // No phases are a mistake of the rule, which is reported there.
        return rule.phases().isEmpty() || rule.phases().contains(receiver.phase())
                ? Stream.empty()
                : Stream.of(wrongPhase(receiver, signal, rule));
    }

    private static Finding notAllowed(ReceiverModel receiver, SignalModel signal, HearingRule rule) {
        return finding(
                receiver,
                receiver.placeOf(signal),
                signal.simpleName(),
                rule,
                RuleTexts.signals(rule, signal.element()),
                "Move it to another package");
    }

    private static Finding wrongPhase(ReceiverModel receiver, SignalModel signal, HearingRule rule) {
        boolean durable = receiver.durable() != null;
        return finding(
                receiver,
                durable ? null : receiver.annotation().phase().position(),
                signal.simpleName() + " in phase " + receiver.phase() + (durable ? ", as it is durable" : ""),
                rule,
                "it in " + RuleTexts.list(rule.phases().stream().map(Phase::name)) + " only",
                durable ? "Remove @Durable" : "Write 'phase = " + rule.phases().get(0) + "'");
    }

    private static Finding finding(
            ReceiverModel receiver,
            @Nullable AnnotationValue place,
            String heard,
            HearingRule rule,
            String allowed,
            String instead) {
        return Finding.at(
                receiver,
                place,
                FindingKind.MAY_NOT_HEAR,
                receiver.name(),
                heard,
                rule.place(),
                allowed,
                RuleTexts.file(rule),
                instead);
    }
}
