package dev.signalbox.processor.model;

import dev.signalbox.Phase;
import dev.signalbox.StandardSignal;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import java.util.List;
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
 * @param method the method; its element serves as position only
 * @param isStatic whether it is called without an object
 * @param position its rank among the methods of its class
 * @param id its stable name
 * @param senders whom it hears, with what a parameter implies
 * @param hearings the signals that it hears, each with its arguments
 * @param missing the standard signals that it names and that are not on the class path
 * @param overridden the class of the receiver that it overrides, if it does
 * @param throwingChecked whether it declares an exception
 * @param durable what is said of its calls if they are recorded; null if they are not
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

    /** The senders that the annotation names, or else the one that a parameter implies, which is written nowhere in it. */
    public List<At<TypeMirror>> wanted() {
        List<At<TypeMirror>> named = annotation.sender();
        return named.isEmpty()
                ? senders.stream().map(each -> new At<>(each, null)).toList()
                : named;
    }

    public boolean isGeneric() {
        return !method.getTypeParameters().isEmpty();
    }

    /** Whether it names no signal, not even one that is unknown. */
    public boolean hearsNothing() {
        return hearings.isEmpty() && missing.isEmpty() && annotation.unknown().isEmpty();
    }

    /** Whether it is known what each of its parameters gets. */
    public boolean isBound() {
        return hearings.stream().flatMap(each -> each.arguments().stream()).noneMatch(Argument::isMissing);
    }

    /** Whether it is a suspend function of Kotlin, which has the rest of its caller as its last parameter. */
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
