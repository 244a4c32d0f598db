package dev.signalbox.processor;

import dev.signalbox.Receiver;
import dev.signalbox.processor.check.LinkValidator;
import dev.signalbox.processor.check.OwnerValidator;
import dev.signalbox.processor.check.OwnerValidator.Verdict;
import dev.signalbox.processor.check.compilation.CoreValidator;
import dev.signalbox.processor.check.rule.RuleValidator;
import dev.signalbox.processor.compiler.BuildTool;
import dev.signalbox.processor.compiler.KotlinStubs;
import dev.signalbox.processor.compiler.SourceClasses;
import dev.signalbox.processor.compiler.SourceModule;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.model.DurableAnnotation;
import dev.signalbox.processor.model.GeneratedNames;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.Round;
import dev.signalbox.processor.model.annotated.CrossingModel;
import dev.signalbox.processor.read.OwnerReader;
import dev.signalbox.processor.read.RuleReader;
import dev.signalbox.processor.registry.RegistryMemory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads the classes with receivers of a compilation. If some types of a class are still missing, the class waits for a
 * later round.
 */
final class OwnerRounds {

    private static final Set<String> RECEIVERS =
            Set.of(Receiver.class.getCanonicalName(), Receiver.List.class.getCanonicalName());

    /** The annotations that are read, or whose methods are. */
    static final Set<String> ANNOTATIONS = Stream.of(
                    RECEIVERS, Set.of(DurableAnnotation.NAME, CrossingModel.NAME), RuleReader.ANNOTATIONS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final Types types;
    private final SourceVersion release;
    private final BuildTool buildTool;
    private final SourceClasses sources;

    private final Set<Waiting> waiting = new LinkedHashSet<>();

    OwnerRounds(ProcessingEnvironment environment) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.sources = new SourceClasses(elements);
        this.release = environment.getSourceVersion();
        this.buildTool = BuildTool.of(environment);
    }

    /** A waiting class, by its canonical name, because an element is only valid in one round. */
    private record Waiting(SourceModule module, String name) {}

    /** The findings that keep all classes from being read: the compiler or the core has the wrong version. */
    List<Finding> misfits(Collection<TypeElement> owners) {
        return CoreValidator.validate(elements, release, owners);
    }

    /** Reads the classes of a round. */
    Round read(Collection<TypeElement> owners) {
        TypeResolver resolver = new TypeResolver(elements, types);
        OwnerReader reader = new OwnerReader(elements, resolver, new RuleReader(elements));
        Round read = new Round(resolver, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (TypeElement each : owners) {
            OwnerModel owner = reader.read(each);
            if (isUnchanged(owner)) {
                read.unchanged().add(owner);
            } else {
                (owner.missing().isEmpty() ? read.complete() : read.waiting()).add(owner);
            }
        }
        waiting.clear();
        read.waiting()
                .forEach(each -> waiting.add(new Waiting(
                        SourceModule.of(each.element(), elements),
                        each.element().getQualifiedName().toString())));
        return read;
    }

    /** Checks each class whose types are complete. */
    List<Verdict> validate(Round round) {
        OwnerValidator validator = validator(round);
        return round.complete().stream().map(validator::validate).toList();
    }

    /** The findings about the types for which classes still wait. */
    List<Finding> missing(Round round) {
        OwnerValidator validator = validator(round);
        return round.waiting().stream()
                .flatMap(each -> validator.missing(each).stream())
                .toList();
    }

    private OwnerValidator validator(Round round) {
        return new OwnerValidator(
                round.types(), elements, sources, new LinkValidator(round.types(), sources, this::seesAll));
    }

    /** Whether this compilation sees all classes, and not only those that changed. */
    private boolean seesAll() {
        return !buildTool.splitsWork()
                && sources.outputs().stream()
                        .map(output -> RegistryMemory.of(environment, output, sources))
                        .allMatch(memory -> memory.linesWithout(sources).isEmpty());
    }

    private boolean isUnchanged(OwnerModel owner) {
        String binder = GeneratedNames.binderOf(owner.className()).canonicalName();
        return buildTool == BuildTool.GRADLE
                && SourceModule.of(owner.element(), elements).find(binder, elements) != null;
    }

    /**
     * Whether the sources can have receivers. They cannot without the core, but the processor may still be on the
     * processor path.
     */
    boolean seeCore() {
        return elements.getTypeElement(Receiver.class.getCanonicalName()) != null;
    }

    /** Whether this round has annotations that {@link SignalboxProcessor} reads, so that the compiler calls it. */
    boolean hasAnnotations(RoundEnvironment round) {
        // Receivers first, because most sources with our annotations have them: then no class of the others is read.
        return annotatedWith(RECEIVERS, types(RECEIVERS), round).findAny().isPresent()
                || !round.getElementsAnnotatedWithAny(annotations().toArray(TypeElement[]::new))
                        .isEmpty();
    }

    /** What is marked as durable in this round. */
    Stream<? extends Element> durables(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return annotatedWith(Set.of(DurableAnnotation.NAME), annotations, round);
    }

    /** The types of our annotations. Without those whose artifacts are not on the class path. */
    Set<TypeElement> annotations() {
        return types(ANNOTATIONS);
    }

    private Set<TypeElement> types(Set<String> names) {
        return names.stream()
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * The findings about rules that are written in this round.
     *
     * @param annotations the types of the annotations in this round
     */
    List<Finding> validateRules(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        RuleValidator validator = new RuleValidator(
                elements, new TypeResolver(elements, types), sources, new RuleReader(elements)::mayHear);
        return annotatedWith(RuleReader.ANNOTATIONS, annotations, round)
                .distinct()
                .flatMap(RuleReader::rulesAt)
                .flatMap(each -> validator.validate(each).stream())
                .toList();
    }

    /** Looks only for annotations that are there, because the compiler walks over all sources for each. */
    private static Stream<? extends Element> annotatedWith(
            Set<String> names, Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return annotations.stream()
                .filter(each -> names.contains(each.getQualifiedName().toString()))
                .flatMap(each -> round.getElementsAnnotatedWith(each).stream());
    }

    /** The classes that were seen as source, in all rounds. */
    SourceClasses sources() {
        return sources;
    }

    /**
     * The classes with receivers that are new in this round, and the waiting ones, sorted by name.
     *
     * @param annotations the types of the annotations in this round
     */
    Collection<TypeElement> owners(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        sources.add(round);
        Set<TypeElement> owners = new HashSet<>();
        annotatedWith(RECEIVERS, annotations, round)
                .filter(method -> !KotlinStubs.hasStaticTwin(method))
                .forEach(method -> owners.add((TypeElement) method.getEnclosingElement()));
        waiting.stream()
                .map(each -> each.module().find(each.name(), elements))
                .filter(Objects::nonNull)
                .forEach(owners::add);
        return owners.stream()
                .sorted(Comparator.comparing((TypeElement each) ->
                                elements.getBinaryName(each).toString())
                        .thenComparing(each -> SourceModule.of(each, elements).name()))
                .toList();
    }
}
