package dev.signalbox.processor.model;

import dev.signalbox.Phase;
import dev.signalbox.StandardSignal;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The typed values of one {@code @Receiver}. Each value keeps its position, so that a message can point to it.
 *
 * @param value the signals that are given by class
 * @param signal the signals that are given by standard name
 * @param unknown constants of a newer core that this processor does not know
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
     * A value and its position in the source. Without a position it is the default.
     *
     * @param <T> its type
     */
    public record At<T>(T is, @Nullable AnnotationValue position) {}
}
