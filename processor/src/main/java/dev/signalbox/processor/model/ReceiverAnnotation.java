package dev.signalbox.processor.model;

import dev.signalbox.Phase;
import dev.signalbox.StandardSignal;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * One {@code @Receiver}, typed. Each value keeps its position, for the caret of a message.
 *
 * @param value the signals given by class
 * @param signal the signals given by standard name
 * @param unknown constants that a newer core has, and this processor has never heard of
 */
public record ReceiverAnnotation(
        AnnotationMirror mirror,
        List<At<TypeMirror>> value,
        List<At<StandardSignal>> signal,
        List<At<TypeMirror>> sender,
        At<Boolean> exact,
        List<At<String>> when,
        List<At<String>> changed,
        int order,
        At<Phase> phase,
        At<Boolean> async,
        At<String> id,
        List<At<String>> unknown) {

    /**
     * A value and where it is written; no position means that it is the default.
     *
     * @param <T> its type
     */
    public record At<T>(T is, @Nullable AnnotationValue position) {}
}
