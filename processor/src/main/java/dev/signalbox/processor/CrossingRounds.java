package dev.signalbox.processor;

import dev.signalbox.processor.check.crossing.CrossingValidator;
import dev.signalbox.processor.check.crossing.CrossingValidator.Verdict;
import dev.signalbox.processor.compiler.SourceModule;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.model.annotated.CrossingModel;
import dev.signalbox.processor.read.CrossingReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads the signals of a compilation that reach other services. One of which a type is still missing waits for a later round.
 * If it is missing in the end, the compiler reports it.
 */
final class CrossingRounds {

    private final Elements elements;
    private final Types types;
    private final Set<Waiting> waiting = new LinkedHashSet<>();

    CrossingRounds(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
    }

    /** A waiting signal, by its canonical name, because an element is only valid in one round. */
    private record Waiting(SourceModule module, String name) {}

    /**
     * Reads and checks the signals that are new in this round, and the waiting ones, sorted by name.
     *
     * @param annotations the types of the annotations in this round
     */
    List<Verdict> validate(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Collection<TypeElement> signals = signals(annotations, round);
        if (signals.isEmpty()) {
            return List.of();
        }
        TypeResolver resolver = new TypeResolver(elements, types);
        CrossingReader reader = new CrossingReader(elements, resolver);
        CrossingValidator validator = new CrossingValidator(resolver);
        waiting.clear();
        List<Verdict> verdicts = new ArrayList<>();
        for (TypeElement each : signals) {
            reader.read(each)
                    .ifPresentOrElse(
                            crossing -> verdicts.add(validator.validate(crossing)),
                            () -> waiting.add(new Waiting(
                                    SourceModule.of(each, elements),
                                    each.getQualifiedName().toString())));
        }
        return verdicts;
    }

    private Collection<TypeElement> signals(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<TypeElement> signals = new LinkedHashSet<>();
        for (TypeElement each : annotations) {
            if (each.getQualifiedName().contentEquals(CrossingModel.NAME)) {
                signals.addAll(ElementFilter.typesIn(round.getElementsAnnotatedWith(each)));
            }
        }
        waiting.stream()
                .map(each -> each.module().find(each.name(), elements))
                .filter(Objects::nonNull)
                .forEach(signals::add);
        return signals.stream()
                .sorted(Comparator.comparing(
                        each -> elements.getBinaryName(each).toString()))
                .toList();
    }
}
