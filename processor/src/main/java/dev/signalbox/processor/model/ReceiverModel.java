package dev.signalbox.processor.model;

import dev.signalbox.Phase;
import dev.signalbox.StandardSignal;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * One {@code @Receiver} on one method.
 *
 * @param method the method; used only as a position
 * @param isStatic whether it is called without an object
 * @param position its place among the methods of its class, in source order
 * @param id its stable name
 * @param senders the senders that it hears, also if only a parameter implies them
 * @param hearings the signals that it hears, each with its arguments
 * @param missing the standard signals that it names and that are not on the class path
 * @param overridden the class of the receiver that it overrides, if there is one
 * @param throwingChecked whether it declares a checked exception
 * @param durable what {@code @Durable} says; null if the receiver is not durable
 */
public record ReceiverModel(
        ExecutableElement method,
        boolean isStatic,
        int position,
        String id,
        ReceiverAnnotation annotation,
        List<TypeMirror> senders,
        List<Hearing> hearings,
        List<At<StandardSignal>> missing,
        @Nullable TypeElement overridden,
        boolean throwingChecked,
        @Nullable DurableAnnotation durable) {

    /** A signal and what each parameter gets from it. */
    public record Hearing(SignalModel signal, List<Argument> arguments) {}

    public String name() {
        return method.getSimpleName().toString();
    }

    /** When it is called. A durable receiver is called after the commit, whatever else the annotation says. */
    public Phase phase() {
        return durable == null ? annotation.phase().is() : Phase.AFTER_COMMIT;
    }

    /**
     * The senders that the annotation names. If it names none, the sender that a parameter implies, without a position.
     */
    public List<At<TypeMirror>> wanted() {
        List<At<TypeMirror>> named = annotation.sender();
        return named.isEmpty()
                ? senders.stream().map(each -> new At<>(each, null)).toList()
                : named;
    }

    /** Where the annotation names the signal; null if a parameter does. */
    public @Nullable AnnotationValue placeOf(SignalModel signal) {
        Stream<At<?>> classes = annotation.value().stream()
                .filter(each -> each.is() instanceof DeclaredType type
                        && type.asElement().equals(signal.element()))
                .map(each -> each);
        Stream<At<?>> names = annotation.signal().stream()
                .filter(each -> each.is().type().equals(signal.binaryName()))
                .map(each -> each);
        return Stream.concat(classes, names)
                .flatMap(each -> Stream.ofNullable(each.position()))
                .findFirst()
                .orElse(null);
    }

    public boolean isGeneric() {
        return !method.getTypeParameters().isEmpty();
    }

    /** Whether it names no signal, not even one that is unknown. */
    public boolean hearsNothing() {
        return hearings.isEmpty() && missing.isEmpty() && annotation.unknown().isEmpty();
    }

    /** Whether the argument of each parameter is known. */
    public boolean isBound() {
        return hearings.stream().flatMap(each -> each.arguments().stream()).noneMatch(Argument::isMissing);
    }

    /** Whether it is a suspend function of Kotlin. Such a function has a {@code Continuation} as its last parameter. */
    public boolean isSuspending() {
        List<? extends VariableElement> parameters = method.getParameters();
        return !parameters.isEmpty()
                && parameters.get(parameters.size() - 1).asType() instanceof DeclaredType last
                && ((TypeElement) last.asElement()).getQualifiedName().contentEquals("kotlin.coroutines.Continuation");
    }

    public boolean has(Modifier modifier) {
        return method.getModifiers().contains(modifier);
    }

    public boolean isThrowingThrowable() {
        return method.getThrownTypes().stream()
                .anyMatch(each -> each instanceof DeclaredType type
                        && ((TypeElement) type.asElement()).getQualifiedName().contentEquals("java.lang.Throwable"));
    }

    /** Whether a caller gets what it returns: of a recorded call there is none. */
    boolean isAnswering() {
        return durable == null && method.getReturnType().getKind() != TypeKind.VOID;
    }
}
