package dev.signalbox.processor.model;

import dev.signalbox.processor.model.ReceiverAnnotation.At;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;

/**
 * One {@code @Durable}, typed. Each value keeps its position, for the caret of a message. The processor knows the annotation
 * by name: it is in an artifact that most applications do without.
 *
 * @param attempts 0 if it is not said
 */
public record DurableAnnotation(
        AnnotationMirror mirror,
        List<At<String>> formerly,
        At<Integer> attempts,
        At<WrittenDuration> backoff,
        At<WrittenDuration> maxBackoff,
        At<WrittenDuration> timeout) {

    /** The annotation's name. */
    public static final String NAME = "dev.signalbox.durable.Durable";

    /** The name of the class that tells a durable receiver of its call. */
    public static final String DELIVERY_INFO = "dev.signalbox.durable.DeliveryInfo";

    public List<String> formerIds() {
        return formerly.stream().map(At::is).toList();
    }
}
