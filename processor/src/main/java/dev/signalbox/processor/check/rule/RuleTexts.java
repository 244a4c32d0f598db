package dev.signalbox.processor.check.rule;

import dev.signalbox.processor.model.HearingRule;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** What messages say of a rule about hearing. */
final class RuleTexts {

    private RuleTexts() {}

    /**
     * The signals that may be heard: {@code OrderPlaced and UserLoggedIn only}. One that has the simple name of the signal in
     * question is another one, from another package.
     */
    static String signals(HearingRule rule, TypeElement asked) {
        return rule.signals().isEmpty()
                ? "nothing"
                : list(rule.signals().stream().map(each -> name(each, asked))) + " only";
    }

    private static String name(TypeElement signal, TypeElement asked) {
        return (signal.getSimpleName().equals(asked.getSimpleName())
                        ? signal.getQualifiedName()
                        : signal.getSimpleName())
                .toString();
    }

    /** The names as one enumerates them: {@code a, b and c}. */
    static String list(Stream<String> names) {
        List<String> all = names.toList();
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }

    /** The file that has the rule. */
    static String file(HearingRule rule) {
        return rule.place().replace('.', '/') + "/package-info.java";
    }
}
