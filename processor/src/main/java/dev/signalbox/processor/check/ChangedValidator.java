package dev.signalbox.processor.check;

import dev.signalbox.StandardSignal;
import dev.signalbox.processor.compiler.Annotations;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.entity.Association;
import dev.signalbox.processor.entity.EntityModel;
import dev.signalbox.processor.entity.EntityReader;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.finding.Suggestions;
import dev.signalbox.processor.model.Accessor;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.ReceiverModel;
import dev.signalbox.processor.model.SignalModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * The rules about {@code changed}: its signal says what changed, the sender has these attributes, and an update can change
 * them.
 */
final class ChangedValidator {

    private static final Set<String> SAVES = Set.of(StandardSignal.PRE_SAVE.type(), StandardSignal.POST_SAVE.type());

    private static final Set<String> POSITIONS =
            Set.of("jakarta.persistence.OrderColumn", "org.hibernate.annotations.ListIndexBase");

    /** A subclass may map again what a mapped superclass maps, as the superclass itself does not say. */
    private static final Set<String> REMAPPED = Set.of(
            "jakarta.persistence.MappedSuperclass",
            "jakarta.persistence.AttributeOverride",
            "jakarta.persistence.AttributeOverrides");

    private static final String IMMUTABLE = "org.hibernate.annotations.Immutable";

    private static final String DERIVED = "Remove it, or name the attributes of which it is made";

    private final EntityReader entities;

    ChangedValidator(TypeResolver types) {
        this.entities = new EntityReader(types);
    }

    /**
     * Why no update is signalled because of an attribute.
     *
     * @param what the attribute is
     * @param instead what to write instead
     */
    private record Reason(String what, String instead) {}

    List<Finding> validate(ReceiverModel receiver, SignalModel signal) {
        if (receiver.annotation().changed().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (!signal.sayingWhatChanged()) {
            findings.add(noChanges(receiver, signal));
        }
        findings.addAll(unknown(receiver, signal));
        if (SAVES.contains(signal.binaryName())) {
            findings.addAll(unchanging(receiver, signal));
        }
        return findings;
    }

    private static Finding noChanges(ReceiverModel receiver, SignalModel signal) {
        At<String> first = receiver.annotation().changed().get(0);
        return Finding.at(receiver, first.position(), FindingKind.NO_CHANGES, receiver.name(), signal.simpleName());
    }

    private static List<Finding> unknown(ReceiverModel receiver, SignalModel signal) {
        List<String> known = signal.attributes();
        return receiver.annotation().changed().stream()
                .filter(each -> !known.isEmpty() && !each.is().isBlank() && !known.contains(each.is()))
                .map(each -> Finding.at(
                        receiver,
                        each.position(),
                        FindingKind.UNKNOWN_ATTRIBUTE,
                        receiver.name(),
                        each.is(),
                        senders(receiver),
                        Suggestions.among(known, "attributes", each.is())))
                .toList();
    }

    private static String senders(ReceiverModel receiver) {
        return receiver.senders().stream().map(TypeResolver::text).collect(Collectors.joining(" or "));
    }

    private List<Finding> unchanging(ReceiverModel receiver, SignalModel signal) {
        List<Optional<EntityModel>> senders = receiver.senders().stream()
                .map(each -> each instanceof DeclaredType type
                        ? entities.read((TypeElement) type.asElement())
                        : Optional.<EntityModel>empty())
                .toList();
        return receiver.annotation().changed().stream()
                .flatMap(each -> unchanging(receiver, signal, senders, each).stream())
                .toList();
    }

    /** Of several senders, one may change what the others do not. */
    private static Optional<Finding> unchanging(
            ReceiverModel receiver, SignalModel signal, List<Optional<EntityModel>> senders, At<String> changed) {
        List<Optional<Reason>> reasons = senders.stream()
                .map(sender -> sender.flatMap(each -> reason(each, changed.is(), signal)))
                .toList();
        if (reasons.isEmpty() || reasons.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        Reason first = reasons.get(0).orElseThrow();
        return Optional.of(Finding.at(
                receiver,
                changed.position(),
                FindingKind.UNCHANGING_ATTRIBUTE,
                receiver.name(),
                changed.is(),
                senders(receiver),
                first.what(),
                first.instead()));
    }

    private static Optional<Reason> reason(EntityModel entity, String name, SignalModel signal) {
        if (Annotations.of(entity.element()).has(IMMUTABLE)) {
            return Optional.of(new Reason("an attribute of an @Immutable entity", instead(signal)));
        }
        return entity.attribute(name)
                .flatMap(attribute -> attribute.member().isEmpty()
                        ? Optional.of(new Reason("not persistent", DERIVED))
                        : attribute.member().flatMap(each -> reason(entity, each, signal)));
    }

    private static Optional<Reason> reason(EntityModel entity, Element member, SignalModel signal) {
        Annotations annotations = Annotations.of(member);
        Optional<Association> association = Association.of(member);
        if (association.isPresent()) {
            return reason(association.get(), member, annotations);
        }
        if (annotations.hasAny(EntityReader.IDS)) {
            return Optional.of(new Reason("the id", instead(signal)));
        }
        if (annotations.has("jakarta.persistence.Version")) {
            return Optional.of(new Reason("the version, which follows other changes", instead(signal)));
        }
        if (annotations.has("org.hibernate.annotations.Formula")) {
            return Optional.of(new Reason("computed by the database (@Formula)", DERIVED));
        }
        return annotations.has(IMMUTABLE) || isFixed(entity, annotations)
                ? Optional.of(new Reason("never updated", instead(signal)))
                : Optional.empty();
    }

    private static boolean isFixed(EntityModel entity, Annotations ofMember) {
        return ofMember.written("jakarta.persistence.Column", "updatable")
                        .filter(Boolean.FALSE::equals)
                        .isPresent()
                && !ofMember.hasMarked("org.hibernate.annotations.ValueGenerationType")
                && !Annotations.of(entity.element()).hasAny(REMAPPED);
    }

    private static Optional<Reason> reason(Association association, Element member, Annotations annotations) {
        if (association.inverse()) {
            return Optional.of(new Reason("the inverse side of an association (mappedBy)", otherSide(association)));
        }
        if (association.readOnly()) {
            return Optional.of(new Reason(
                    "a collection that saves nothing (insertable = false, updatable = false)", otherSide(association)));
        }
        return association.isSaved() && !hasPositions(member, annotations)
                ? Optional.of(new Reason("a collection of other entities", "Write 'signal = M2M_CHANGED'"))
                : Optional.empty();
    }

    private static String otherSide(Association association) {
        return association.manyToMany()
                ? "Write 'signal = M2M_CHANGED'"
                : "Write 'signal = POST_SAVE, sender = %s.class', the other side"
                        .formatted(TypeResolver.text(association.target()));
    }

    /** What only moves in a list or a map is named: it is in each row of a link. */
    private static boolean hasPositions(Element member, Annotations annotations) {
        boolean map = !(Accessor.typeIn(member.asType()) instanceof DeclaredType type)
                || type.getTypeArguments().size() > 1;
        return map || annotations.hasAny(POSITIONS);
    }

    private static String instead(SignalModel signal) {
        return signal.component("created").isPresent()
                ? "Remove it, or write 'when = \"created\"' to hear of new rows"
                : "Remove it";
    }
}
