package dev.signalbox.processor.model.annotated;

import dev.signalbox.processor.model.ReceiverAnnotation.At;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A rule as it is written in a source, with the position of each value.
 *
 * @param place the package or signal that has it
 * @param attributes what the source gives, without defaults
 */
public record WrittenRule(Element place, AnnotationMirror mirror, List<Attribute> attributes) {

    /** An attribute that the source gives. All attributes of rules are arrays. */
    public record Attribute(String name, AnnotationValue position, List<At<Object>> values) {}

    /** The simple name of the annotation. */
    public String name() {
        return mirror.getAnnotationType().asElement().getSimpleName().toString();
    }

    /** The strings of an attribute, without constants that are not generated yet. */
    public List<At<String>> texts(String attribute) {
        return attributes.stream()
                .filter(each -> each.name().equals(attribute))
                .flatMap(each -> each.values().stream())
                .filter(each -> each.is() instanceof String)
                .map(each -> new At<>((String) each.is(), each.position()))
                .toList();
    }
}
