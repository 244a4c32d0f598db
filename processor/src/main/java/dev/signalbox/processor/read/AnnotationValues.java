package dev.signalbox.processor.read;

import dev.signalbox.processor.compiler.UnresolvedTypeException;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.util.Elements;

/** The values of one annotation by attribute name, each with its position. */
final class AnnotationValues {

    /**
     * The text that the compiler gives for each value that it cannot resolve: a class, an enum constant or another
     * constant.
     */
    private static final String UNRESOLVED = "<error>";

    private final Map<String, AnnotationValue> written = new HashMap<>();
    private final Map<String, AnnotationValue> all = new HashMap<>();

    AnnotationValues(AnnotationMirror mirror, Elements elements) {
        mirror.getElementValues()
                .forEach((method, value) -> written.put(method.getSimpleName().toString(), value));
        elements.getElementValuesWithDefaults(mirror)
                .forEach((method, value) -> all.put(method.getSimpleName().toString(), value));
    }

    <T> At<T> one(String attribute, Function<Object, T> reading) {
        return new At<>(reading.apply(get(attribute).getValue()), written.get(attribute));
    }

    <T> List<At<T>> all(String attribute, Function<Object, T> reading) {
        return ((List<?>) get(attribute).getValue())
                .stream()
                        .map(AnnotationValue.class::cast)
                        .map(each -> new At<>(reading.apply(each.getValue()), each))
                        .toList();
    }

    private AnnotationValue get(String attribute) {
        return Objects.requireNonNullElseGet(written.get(attribute), () -> Objects.requireNonNull(all.get(attribute)));
    }

    /**
     * A value of that type.
     *
     * @throws UnresolvedTypeException if the compiler has not resolved it
     */
    static <T> T in(Object value, Class<T> type) {
        if (type.isInstance(value) && !value.equals(UNRESOLVED)) {
            return type.cast(value);
        }
        throw new UnresolvedTypeException(value.toString(), null);
    }
}
