package dev.signalbox.processor.check;

import dev.signalbox.StandardSignal;
import dev.signalbox.processor.compiler.Annotations;
import dev.signalbox.processor.compiler.SourceClasses;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.entity.Association;
import dev.signalbox.processor.entity.EntityReader;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.Accessor;
import dev.signalbox.processor.model.ReceiverModel;
import dev.signalbox.processor.model.SignalModel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The rule that signals of links are heard from entities that have links, or to which others have some. Which others, is
 * seen of the classes that are compiled together; so nothing is said where only some of them are compiled.
 */
public final class LinkValidator {

    private final TypeResolver types;
    private final EntityReader entities;
    private final SourceClasses sources;
    private final BooleanSupplier seesAll;

    /**
     * Prepares.
     *
     * @param sources the classes that are compiled
     * @param seesAll whether these are all that belong together, and not only what changed
     */
    public LinkValidator(TypeResolver types, SourceClasses sources, BooleanSupplier seesAll) {
        this.types = types;
        this.entities = new EntityReader(types);
        this.sources = sources;
        this.seesAll = seesAll;
    }

    List<Finding> validate(ReceiverModel receiver, SignalModel signal) {
        if (!signal.binaryName().equals(StandardSignal.M2M_CHANGED.type())) {
            return List.of();
        }
        boolean forward = isSaid(receiver, "!reverse");
        if (isSaid(receiver, "reverse")) {
            return List.of();
        }
        return receiver.wanted().stream()
                .filter(each -> isUnlinked(each.is(), forward))
                .map(each -> Finding.at(
                        receiver,
                        each.position(),
                        FindingKind.UNLINKED_SENDER,
                        receiver.name(),
                        signal.simpleName(),
                        TypeResolver.text(each.is()),
                        forward ? "" : ", as no other entity has such a collection of it"))
                .toList();
    }

    private static boolean isSaid(ReceiverModel receiver, String condition) {
        return receiver.annotation().when().stream()
                .anyMatch(each -> each.is().strip().equals(condition));
    }

    private boolean isUnlinked(TypeMirror sender, boolean forward) {
        if (!(sender instanceof DeclaredType declared) || !seesAll.getAsBoolean()) {
            return false;
        }
        TypeElement entity = (TypeElement) declared.asElement();
        return sources.contain(entity)
                && entities.read(entity).isPresent()
                && Stream.concat(types.ancestors(entity), compiled().filter(each -> isOrExtends(each, entity)))
                        .noneMatch(each -> hasLinks(each, forward, new HashSet<>()))
                && (forward || compiled().noneMatch(each -> mayLinkTo(entity, each)));
    }

    /** Whether it has a collection that is saved with it, or, if that counts, one that is saved with the other side. */
    private boolean hasLinks(TypeElement type, boolean forward, Set<TypeElement> asked) {
        return asked.add(type) && EntityReader.members(type).stream().anyMatch(each -> isLink(each, forward, asked));
    }

    private boolean isLink(Element member, boolean forward, Set<TypeElement> asked) {
        Optional<Association> association = Association.of(member);
        if (association.isPresent()) {
            return association.get().isSaved() || (!forward && association.get().manyToMany());
        }
        if (!(Accessor.typeIn(member.asType()) instanceof DeclaredType type)) {
            return Accessor.typeIn(member.asType()).getKind() == TypeKind.TYPEVAR;
        }
        TypeElement element = (TypeElement) type.asElement();
        return type.getKind() == TypeKind.ERROR || (isEmbedded(member, element) && hasLinks(element, forward, asked));
    }

    private static boolean isEmbedded(Element member, TypeElement type) {
        return Annotations.of(member).has("jakarta.persistence.Embedded")
                || Annotations.of(type).has("jakarta.persistence.Embeddable");
    }

    private boolean mayLinkTo(TypeElement entity, TypeElement other) {
        return EntityReader.members(other).stream()
                .flatMap(each -> Association.of(each).stream())
                .filter(Association::isSaved)
                .anyMatch(each -> !(each.target() instanceof DeclaredType target)
                        || target.getKind() == TypeKind.ERROR
                        || isOrExtends(entity, (TypeElement) target.asElement())
                        || isOrExtends((TypeElement) target.asElement(), entity));
    }

    private boolean isOrExtends(TypeElement type, TypeElement other) {
        return type.equals(other) || types.ancestors(type).anyMatch(other::equals);
    }

    private Stream<TypeElement> compiled() {
        return sources.types().flatMap(LinkValidator::withNested);
    }

    private static Stream<TypeElement> withNested(TypeElement type) {
        return Stream.concat(
                Stream.of(type),
                ElementFilter.typesIn(type.getEnclosedElements()).stream().flatMap(LinkValidator::withNested));
    }
}
