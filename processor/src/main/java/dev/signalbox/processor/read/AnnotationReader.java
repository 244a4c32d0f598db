package dev.signalbox.processor.read;

import dev.signalbox.Phase;
import dev.signalbox.StandardSignal;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.compiler.UnresolvedTypeException;
import dev.signalbox.processor.model.ReceiverAnnotation;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads one {@code @Receiver}, with the position of each value. */
final class AnnotationReader {

    /**
     * The text that the compiler gives for each value that it cannot resolve: a class, an enum constant or another
     * constant.
     */
    private static final String UNRESOLVED = "<error>";

    private AnnotationReader() {}

    /**
     * Reads an annotation.
     *
     * @throws UnresolvedTypeException if it names a missing class
     */
    static ReceiverAnnotation read(AnnotationMirror mirror, Elements elements, TypeResolver types) {
        Values values = new Values(mirror, elements);
        List<At<String>> signals = values.all("signal", AnnotationReader::constantIn);
        At<String> phase = values.one("phase", AnnotationReader::constantIn);
        return new ReceiverAnnotation(
                mirror,
                values.all("value", value -> types.requireResolved(in(value, TypeMirror.class))),
                known(signals, StandardSignal.values()),
                values.all("sender", value -> types.requireResolved(in(value, TypeMirror.class))),
                values.one("exact", value -> in(value, Boolean.class)),
                values.all("when", value -> in(value, String.class)),
                values.all("changed", value -> in(value, String.class)),
                values.one("order", value -> in(value, Integer.class)).is(),
                known(List.of(phase), Phase.values()).stream().findFirst().orElse(new At<>(Phase.NOW, null)),
                values.one("async", value -> in(value, Boolean.class)),
                values.one("id", value -> in(value, String.class)),
                Stream.concat(unknown(signals, StandardSignal.values()), unknown(List.of(phase), Phase.values()))
                        .toList());
    }

    private static <E extends Enum<E>> List<At<E>> known(List<At<String>> names, E[] constants) {
        return names.stream()
                .flatMap(name -> Arrays.stream(constants)
                        .filter(each -> each.name().equals(name.is()))
                        .map(each -> new At<>(each, name.position())))
                .toList();
    }

    private static Stream<At<String>> unknown(List<At<String>> names, Enum<?>[] constants) {
        return names.stream()
                .filter(name ->
                        Arrays.stream(constants).noneMatch(each -> each.name().equals(name.is())));
    }

    private static String constantIn(Object value) {
        return in(value, VariableElement.class).getSimpleName().toString();
    }

    private static <T> T in(Object value, Class<T> type) {
        if (type.isInstance(value) && !value.equals(UNRESOLVED)) {
            return type.cast(value);
        }
        throw new UnresolvedTypeException(value.toString(), null);
    }

    /** The values of one annotation by attribute name. */
    private static final class Values {
        private final Map<String, AnnotationValue> written = new HashMap<>();
        private final Map<String, AnnotationValue> all = new HashMap<>();

        Values(AnnotationMirror mirror, Elements elements) {
            mirror.getElementValues()
                    .forEach((method, value) ->
                            written.put(method.getSimpleName().toString(), value));
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
            return Objects.requireNonNullElseGet(
                    written.get(attribute), () -> Objects.requireNonNull(all.get(attribute)));
        }
    }
}
