package dev.signalbox.processor.check.rule;

import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.annotated.WrittenRule;
import dev.signalbox.processor.model.annotated.WrittenRule.Attribute;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rule that an empty array is written only where it means something: that nothing may be heard or sent. */
final class EmptyRuleValidator {

    /** Why an attribute must not be empty, and what to write instead. */
    private record Need(String why, String instead) {}

    private static final Map<String, Need> NEEDED = Map.of(
            "MayHear.phases",
            new Need(
                    "A receiver always hears in one of the phases, so none in the package could hear anything",
                    "Name the phases; if none is to hear anything, write '@MayHear({})'"),
            "NoWaiting.phases",
            new Need(
                    "A receiver is always called in one of the phases, so the rule would be about none",
                    "Name the phases, or leave 'phases' out"),
            "NoWaiting.on",
            new Need("The rule would forbid nothing", "Name types or methods that wait, or remove the rule"),
            "NeverLeadsTo.value",
            new Need("The rule would forbid nothing", "Name the signals, or remove the rule"));

    private EmptyRuleValidator() {}

    static Stream<Finding> validate(WrittenRule rule) {
        return rule.attributes().stream()
                .filter(each -> each.values().isEmpty())
                .flatMap(each -> Optional.ofNullable(NEEDED.get(rule.name() + "." + each.name()))
                        .map(need -> finding(rule, each, need))
                        .stream());
    }

    private static Finding finding(WrittenRule rule, Attribute empty, Need need) {
        return Finding.in(
                rule.mirror(),
                empty.position(),
                rule.place(),
                FindingKind.EMPTY_RULE,
                empty.name(),
                rule.name(),
                need.why(),
                need.instead());
    }
}
