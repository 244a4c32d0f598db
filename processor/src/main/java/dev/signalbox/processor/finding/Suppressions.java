package dev.signalbox.processor.finding;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Knows which findings are suppressed. {@code @SuppressWarnings("Signalbox/UnlikelySender")} suppresses findings with
 * this code in the annotated element and in the elements inside it; {@code "Signalbox"} suppresses all codes.
 */
public final class Suppressions {

    private Suppressions() {}

    public static boolean cover(Finding finding) {
        Set<String> names = Set.of("Signalbox", finding.kind().suppression());
        return finding.kind().severity().isSuppressible()
                && around(finding.element()).anyMatch(names::contains);
    }

    /**
     * The findings of Signalbox that are suppressed in an element, as they are written. No class file says it, so what
     * checks class files needs to know it from the map.
     */
    public static List<String> at(Element element) {
        return around(element)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(each -> each.equals("Signalbox") || each.startsWith("Signalbox/"))
                .toList();
    }

    private static Stream<Object> around(@Nullable Element element) {
        return Stream.<Element>iterate(element, Element.class::isInstance, Element::getEnclosingElement)
                .flatMap(each -> each.getAnnotationMirrors().stream())
                .filter(Suppressions::isSuppressWarnings)
                .flatMap(Suppressions::values);
    }

    private static boolean isSuppressWarnings(AnnotationMirror mirror) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return type.getQualifiedName().contentEquals(SuppressWarnings.class.getName());
    }

    /** The values. Read one by one, because some may be constants that are not generated yet. */
    private static Stream<Object> values(AnnotationMirror mirror) {
        return mirror.getElementValues().values().stream()
                .map(AnnotationValue::getValue)
                .flatMap(each -> each instanceof List<?> list ? list.stream() : Stream.of())
                .map(each -> ((AnnotationValue) each).getValue());
    }
}
