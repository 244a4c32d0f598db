package dev.signalbox.processor.finding;

import dev.signalbox.processor.model.ReceiverModel;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A mistake at a receiver.
 *
 * @param kind the kind of mistake
 * @param text the message, without its code
 * @param element its place: a method, parameter, class or module; null if it has no place in the sources
 * @param mirror the annotation, if the mistake is in it
 * @param value the value in the annotation, if the mistake is in this value
 */
public record Finding(
        FindingKind kind,
        String text,
        @Nullable Element element,
        @Nullable AnnotationMirror mirror,
        @Nullable AnnotationValue value) {

    /** A mistake that has no place in the sources. */
    public static Finding of(FindingKind kind, Object... arguments) {
        return new Finding(kind, kind.text(arguments), null, null, null);
    }

    /** A mistake in the code itself. */
    public static Finding at(Element element, FindingKind kind, Object... arguments) {
        return new Finding(kind, kind.text(arguments), element, null, null);
    }

    /** A mistake in the annotation of a receiver; at one of its values, if the source contains this value. */
    public static Finding at(
            ReceiverModel receiver, @Nullable AnnotationValue value, FindingKind kind, Object... arguments) {
        return new Finding(
                kind,
                kind.text(arguments),
                receiver.method(),
                receiver.annotation().mirror(),
                value);
    }

    /** A mistake in an annotation beside that of a receiver, at one of its values if it is written there. */
    public static Finding in(
            AnnotationMirror mirror,
            @Nullable AnnotationValue value,
            Element element,
            FindingKind kind,
            Object... arguments) {
        return new Finding(kind, kind.text(arguments), element, mirror, value);
    }

    /** Whether it has the same text and place. */
    public boolean isLike(Finding other) {
        return kind == other.kind && Objects.equals(element, other.element) && Objects.equals(value, other.value);
    }

    public boolean isError() {
        return kind.severity().isError();
    }

    /** The text that the compiler prints. */
    String message() {
        return "[" + kind.suppression() + "] " + text;
    }
}
