package dev.signalbox.processor.check;

import dev.signalbox.Phase;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.ReceiverAnnotation;
import dev.signalbox.processor.model.ReceiverModel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The rules about when a receiver is called. A durable one has its own. */
final class PhaseValidator {

    /** What one returns only to be read. Other objects may be returned out of habit, as by the methods of a builder. */
    private static final List<Class<?>> VALUES = List.of(
            Boolean.class,
            Character.class,
            Number.class,
            CharSequence.class,
            Optional.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class,
            Collection.class,
            Map.class);

    private final TypeResolver types;

    PhaseValidator(TypeResolver types) {
        this.types = types;
    }

    List<Finding> validate(ReceiverModel receiver) {
        if (receiver.durable() != null) {
            return List.of();
        }
        ReceiverAnnotation annotation = receiver.annotation();
        boolean async = annotation.async().is();
        Phase phase = annotation.phase().is();
        if (async && phase == Phase.BEFORE_COMMIT) {
            return List.of(Finding.at(
                    receiver, annotation.async().position(), FindingKind.ASYNC_BEFORE_COMMIT, receiver.name()));
        }
        TypeMirror returned = receiver.method().getReturnType();
        if ((async || phase != Phase.NOW) && isDropped(returned, phase)) {
            return List.of(Finding.at(
                    receiver.method(),
                    FindingKind.DROPPED_ANSWER,
                    receiver.name(),
                    TypeResolver.text(returned),
                    async ? "on the executor" : "in the phase " + phase,
                    async ? "remove 'async = true'" : "remove 'phase = " + phase + "'"));
        }
        return List.of();
    }

    /** A stage that fails is logged. Before the commit it is not: the commit does not wait for it. */
    private boolean isDropped(TypeMirror returned, Phase phase) {
        boolean stage = returned instanceof DeclaredType && types.isSubtype(returned, CompletionStage.class);
        return stage ? phase == Phase.BEFORE_COMMIT : isValue(returned);
    }

    private boolean isValue(TypeMirror type) {
        if (type.getKind().isPrimitive() || type instanceof ArrayType) {
            return true;
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return false;
        }
        ElementKind kind = ((DeclaredType) type).asElement().getKind();
        return kind == ElementKind.RECORD
                || kind == ElementKind.ENUM
                || VALUES.stream().anyMatch(each -> types.isSubtype(type, each));
    }
}
