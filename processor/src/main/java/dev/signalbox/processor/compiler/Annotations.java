package dev.signalbox.processor.compiler;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The annotations of an element, by the names of their types. These types need not be on the class path of the
 * processor.
 *
 * @param byName the annotations
 */
public record Annotations(Map<String, AnnotationMirror> byName) {

    public static Annotations of(Element element) {
        Map<String, AnnotationMirror> byName = new LinkedHashMap<>();
        element.getAnnotationMirrors()
                .forEach(each -> byName.put(
                        ((TypeElement) each.getAnnotationType().asElement())
                                .getQualifiedName()
                                .toString(),
                        each));
        return new Annotations(byName);
    }

    /** The types of the annotations. */
    public Stream<TypeElement> types() {
        return byName.values().stream()
                .map(each -> (TypeElement) each.getAnnotationType().asElement());
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    public boolean hasAny(Collection<String> names) {
        return names.stream().anyMatch(this::has);
    }

    /** Whether the type of one of the annotations is itself annotated with this name. */
    public boolean hasMarked(String name) {
        return types().anyMatch(each -> of(each).has(name));
    }

    /** The value in the source for an attribute of an annotation; empty if the default is used. */
    public Optional<Object> written(String name, String attribute) {
        return Optional.ofNullable(byName.get(name)).flatMap(each -> written(each, attribute));
    }

    /** The values in the source for an attribute of all annotations of this name, single or in a container. */
    public Stream<Optional<Object>> eachWritten(String name, String container, String attribute) {
        Stream<AnnotationMirror> contained = written(container, "value").stream()
                .flatMap(each -> each instanceof List<?> list ? list.stream() : Stream.of(each))
                .map(each -> each instanceof AnnotationValue value ? value.getValue() : each)
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast);
        return Stream.concat(Stream.ofNullable(byName.get(name)), contained).map(each -> written(each, attribute));
    }

    private static Optional<Object> written(AnnotationMirror mirror, String attribute) {
        return mirror.getElementValues().entrySet().stream()
                .filter(each -> each.getKey().getSimpleName().contentEquals(attribute))
                .map(each -> each.getValue().getValue())
                .findFirst();
    }
}
