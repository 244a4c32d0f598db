package dev.signalbox.processor;

import dev.signalbox.Receiver;
import dev.signalbox.processor.OwnerValidator.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the classes with receivers of a compilation. One whose types are not all there yet waits for a later round. */
final class OwnerRounds {

    private final Elements elements;
    private final Types types;
    private final BuildTool buildTool;
    private final SourceClasses sources = new SourceClasses();

    /** Canonical names: an element is good for one round only. */
    private final Set<String> waiting = new LinkedHashSet<>();

    OwnerRounds(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.buildTool = BuildTool.of(environment);
    }

    /**
     * A round.
     *
     * @param types good for this round
     * @param complete the classes of which everything is there; sorted by name
     * @param waiting the others
     * @param unchanged classes that the compiler is shown although their binders are as they should be
     */
    record Round(TypeResolver types, List<OwnerModel> complete, List<OwnerModel> waiting, List<OwnerModel> unchanged) {}

    /** Reads the classes of a round. */
    Round read(Collection<TypeElement> owners) {
        TypeResolver resolver = new TypeResolver(elements, types);
        OwnerReader reader = new OwnerReader(elements, resolver);
        Round read = new Round(resolver, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (TypeElement each : owners) {
            OwnerModel owner = reader.read(each);
            if (isUnchanged(owner)) {
                read.unchanged.add(owner);
            } else {
                (owner.missing().isEmpty() ? read.complete : read.waiting).add(owner);
            }
        }
        waiting.clear();
        read.waiting.forEach(
                each -> waiting.add(each.element().getQualifiedName().toString()));
        return read;
    }

    /** Says what is wrong with each class of which everything is there. */
    List<Verdict> validate(Round round) {
        OwnerValidator validator = validator(round);
        return round.complete().stream().map(validator::validate).toList();
    }

    /** Says what a class still waits for. */
    List<Finding> missing(Round round) {
        OwnerValidator validator = validator(round);
        return round.waiting().stream()
                .flatMap(each -> validator.missing(each).stream())
                .toList();
    }

    private OwnerValidator validator(Round round) {
        return new OwnerValidator(
                round.types(), sources, new LinkValidator(elements, round.types(), sources, !buildTool.splitsWork()));
    }

    private boolean isUnchanged(OwnerModel owner) {
        String binder = BinderGenerator.nameFor(owner.className()).canonicalName();
        return buildTool == BuildTool.GRADLE && elements.getTypeElement(binder) != null;
    }

    /** What has been seen as source, in all rounds. */
    SourceClasses sources() {
        return sources;
    }

    /** The classes with receivers that are new in this round, and those that waited for it; sorted by name. */
    Collection<TypeElement> owners(RoundEnvironment round) {
        sources.add(round);
        NavigableSet<TypeElement> owners = new TreeSet<>(Comparator.comparing(
                (TypeElement each) -> elements.getBinaryName(each).toString()));
        for (Class<?> annotation : List.of(Receiver.class, Receiver.List.class)) {
            round.getElementsAnnotatedWith(elements.getTypeElement(annotation.getCanonicalName())).stream()
                    .filter(method -> !KotlinStubs.hasStaticTwin(method))
                    .forEach(method -> owners.add((TypeElement) method.getEnclosingElement()));
        }
        waiting.stream().map(elements::getTypeElement).filter(Objects::nonNull).forEach(owners::add);
        return owners;
    }
}
