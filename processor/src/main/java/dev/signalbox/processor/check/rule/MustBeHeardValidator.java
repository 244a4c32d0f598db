package dev.signalbox.processor.check.rule;

import dev.signalbox.processor.compiler.SourceClasses;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.finding.Suggestions;
import dev.signalbox.processor.model.HearingRule;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.annotated.WrittenRule;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The rules about the packages in which a signal must be heard: each can be one, and may hear the signal. A package that
 * is not known here may be in a project that uses this one.
 */
final class MustBeHeardValidator {

    private final Elements elements;
    private final TypeResolver types;
    private final SourceClasses sources;
    private final Function<String, Optional<HearingRule>> mayHear;

    MustBeHeardValidator(
            Elements elements,
            TypeResolver types,
            SourceClasses sources,
            Function<String, Optional<HearingRule>> mayHear) {
        this.elements = elements;
        this.types = types;
        this.sources = sources;
        this.mayHear = mayHear;
    }

    Stream<Finding> validate(WrittenRule rule) {
        return rule.texts("in").stream().flatMap(each -> name(rule, each).or(() -> contradiction(rule, each)).stream());
    }

    private Optional<Finding> name(WrittenRule rule, At<String> written) {
        String name = written.is();
        if (!SourceVersion.isName(name)) {
            return Optional.of(unknown(
                    rule,
                    written,
                    "That is no name of a package",
                    "Write the name alone, as in 'com.acme.billing': sub-packages are included"));
        }
        TypeElement type = elements.getTypeElement(name);
        if (type != null) {
            return Optional.of(unknown(
                    rule,
                    written,
                    "That is a class, and a package is asked for",
                    "Write '" + elements.getPackageOf(type).getQualifiedName() + "'"));
        }
        return misspelt(name)
                .map(each -> unknown(
                        rule, written, "There is no such package here, but '" + each + "'", "Write '" + each + "'"));
    }

    /** The package that was meant; empty if the name may be right. */
    private Optional<String> misspelt(String name) {
        return sources.packages()
                .filter(each -> Suggestions.isOneLetterOff(each, name))
                .sorted()
                .findFirst()
                .filter(any -> !isHere(name) && !types.havePackage(name));
    }

    private boolean isHere(String name) {
        return sources.packages().anyMatch(each -> each.equals(name) || each.startsWith(name + "."));
    }

    private static Finding unknown(WrittenRule rule, At<String> written, String why, String instead) {
        return Finding.in(
                rule.mirror(),
                written.position(),
                rule.place(),
                FindingKind.UNKNOWN_PACKAGE,
                written.is(),
                why,
                instead);
    }

    /** A package here has the one rule, and what is in it follows another. Packages below it may have a rule of their own. */
    private Optional<Finding> contradiction(WrittenRule rule, At<String> written) {
        String name = written.is();
        if (!(rule.place() instanceof TypeElement signal) || !isHere(name)) {
            return Optional.empty();
        }
        boolean below = sources.packages()
                .filter(each -> each.startsWith(name + "."))
                .anyMatch(each -> mayHear.apply(each).stream().allMatch(other -> other.allows(signal, types)));
        return mayHear.apply(name)
                .filter(each -> !below && !each.allows(signal, types))
                .map(each -> Finding.in(
                        rule.mirror(),
                        written.position(),
                        signal,
                        FindingKind.CONTRADICTING_RULES,
                        signal.getSimpleName(),
                        name,
                        RuleTexts.signals(each, signal),
                        RuleTexts.file(each)));
    }
}
