package dev.signalbox.processor.check.rule;

import dev.signalbox.processor.compiler.SourceClasses;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.Suppressions;
import dev.signalbox.processor.model.HearingRule;
import dev.signalbox.processor.model.annotated.WrittenRule;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Leads through the rules about one written rule. */
public final class RuleValidator {

    private final Elements elements;
    private final TypeResolver types;
    private final SourceClasses sources;
    private final BiFunction<String, Element, Optional<HearingRule>> mayHear;

    /**
     * Prepares.
     *
     * @param sources the classes that are compiled
     * @param mayHear the rule about what receivers in a package may hear, as seen from the module of an element
     */
    public RuleValidator(
            Elements elements,
            TypeResolver types,
            SourceClasses sources,
            BiFunction<String, Element, Optional<HearingRule>> mayHear) {
        this.elements = elements;
        this.types = types;
        this.sources = sources;
        this.mayHear = mayHear;
    }

    public List<Finding> validate(WrittenRule rule) {
        return Stream.of(
                        EmptyRuleValidator.validate(rule),
                        SignalRuleValidator.validate(rule, types).stream(),
                        new WaitingValidator(elements, types).validate(rule),
                        new MustBeHeardValidator(elements, types, sources, each -> mayHear.apply(each, rule.place()))
                                .validate(rule))
                .flatMap(each -> each)
                .filter(each -> !Suppressions.cover(each))
                .toList();
    }
}
