package dev.signalbox.processor.finding;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * What {@code @SuppressWarnings("Signalbox/UnlikelySender")} silences: findings of that code in the annotated element and
 * all that it encloses; {@code "Signalbox"} stands for all codes.
 */
public final class Suppressions {

    private Suppressions() {}

    public static boolean cover(Finding finding) {
        Set<String> names = Set.of("Signalbox", finding.kind().suppression());
        return finding.kind().severity().isSuppressible()
                && Stream.<Element>iterate(finding.element(), Element.class::isInstance, Element::getEnclosingElement)
                        .flatMap(each -> each.getAnnotationMirrors().stream())
                        .filter(Suppressions::isSuppressWarnings)
                        .flatMap(Suppressions::values)
                        .anyMatch(names::contains);
    }

    private static boolean isSuppressWarnings(AnnotationMirror mirror) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return type.getQualifiedName().contentEquals(SuppressWarnings.class.getName());
    }

    /** Read one by one, for some may be constants that are not there yet. */
    private static Stream<Object> values(AnnotationMirror mirror) {
        return mirror.getElementValues().values().stream()
                .map(AnnotationValue::getValue)
                .flatMap(each -> each instanceof List<?> list ? list.stream() : Stream.of())
                .map(each -> ((AnnotationValue) each).getValue());
    }
}
