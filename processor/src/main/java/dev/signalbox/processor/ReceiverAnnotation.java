package dev.signalbox.processor;

import dev.signalbox.Phase;
import dev.signalbox.StandardSignal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * One {@code @Receiver}, typed. Each value keeps its position, for the caret of a message.
 *
 * @param value the signals given by class
 * @param signal the signals given by standard name
 */
record ReceiverAnnotation(
        AnnotationMirror mirror,
        List<At<TypeMirror>> value,
        List<At<StandardSignal>> signal,
        List<At<TypeMirror>> sender,
        boolean exact,
        List<At<String>> when,
        List<At<String>> changed,
        int order,
        At<Phase> phase,
        At<Boolean> async,
        At<String> id) {

    /**
     * A value and where it is written; no position means that it is the default.
     *
     * @param <T> its type
     */
    record At<T>(T is, @Nullable AnnotationValue position) {}

    /**
     * Reads an annotation.
     *
     * @throws UnresolvedTypeException if it names a class that is not there
     */
    static ReceiverAnnotation of(AnnotationMirror mirror, Elements elements, TypeResolver types) {
        Values values = new Values(mirror, elements);
        return new ReceiverAnnotation(
                mirror,
                values.all("value", value -> typeIn(value, types)),
                values.all("signal", value -> StandardSignal.valueOf(constantIn(value))),
                values.all("sender", value -> typeIn(value, types)),
                values.one("exact", Boolean.class::cast).is(),
                values.all("when", String.class::cast),
                values.all("changed", String.class::cast),
                values.one("order", Integer.class::cast).is(),
                values.one("phase", value -> Phase.valueOf(constantIn(value))),
                values.one("async", Boolean.class::cast),
                values.one("id", String.class::cast));
    }

    /** The position of one of the attributes by which this annotation names signals, to be shown in messages. */
    Optional<AnnotationValue> signalPosition() {
        return signal.stream()
                .map(At::position)
                .findFirst()
                .or(() -> value.stream().map(At::position).findFirst());
    }

    /** An unresolved class is given as the string {@code <error>}. */
    private static TypeMirror typeIn(Object value, TypeResolver types) {
        if (value instanceof TypeMirror type) {
            return types.requireResolved(type);
        }
        throw new UnresolvedTypeException(value.toString());
    }

    private static String constantIn(Object value) {
        if (value instanceof VariableElement constant) {
            return constant.getSimpleName().toString();
        }
        throw new UnresolvedTypeException(value.toString());
    }

    /** The values of one annotation by attribute name. */
    private static final class Values {
        private final Map<? extends ExecutableElement, ? extends AnnotationValue> explicit;
        private final Map<? extends ExecutableElement, ? extends AnnotationValue> all;

        Values(AnnotationMirror mirror, Elements elements) {
            explicit = mirror.getElementValues();
            all = elements.getElementValuesWithDefaults(mirror);
        }

        <T> At<T> one(String attribute, Function<Object, T> reading) {
            ExecutableElement method = method(attribute);
            AnnotationValue written = explicit.get(method);
            AnnotationValue value = written == null ? get(attribute) : written;
            return new At<>(reading.apply(value.getValue()), written);
        }

        <T> List<At<T>> all(String attribute, Function<Object, T> reading) {
            if (!(get(attribute).getValue() instanceof List<?> list)) {
                throw new UnresolvedTypeException(attribute);
            }
            return list.stream()
                    .map(AnnotationValue.class::cast)
                    .map(each -> new At<>(reading.apply(each.getValue()), each))
                    .toList();
        }

        private AnnotationValue get(String attribute) {
            return Objects.requireNonNull(all.get(method(attribute)));
        }

        private ExecutableElement method(String attribute) {
            return all.keySet().stream()
                    .filter(each -> each.getSimpleName().contentEquals(attribute))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("@Receiver has no attribute " + attribute
                            + ": the versions of signalbox-core and signalbox-processor differ"));
        }
    }
}
