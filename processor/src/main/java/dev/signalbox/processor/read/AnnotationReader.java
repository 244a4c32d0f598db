package dev.signalbox.processor.read;

import dev.signalbox.Phase;
import dev.signalbox.StandardSignal;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.compiler.UnresolvedTypeException;
import dev.signalbox.processor.model.ReceiverAnnotation;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads one {@code @Receiver}, with the position of each value. */
final class AnnotationReader {

    private AnnotationReader() {}

    /**
     * Reads an annotation.
     *
     * @throws UnresolvedTypeException if it names a missing class
     */
    static ReceiverAnnotation read(AnnotationMirror mirror, Elements elements, TypeResolver types) {
        AnnotationValues values = new AnnotationValues(mirror, elements);
        List<At<String>> signals = values.all("signal", AnnotationReader::constantIn);
        At<String> phase = values.one("phase", AnnotationReader::constantIn);
        return new ReceiverAnnotation(
                mirror,
                values.all("value", value -> types.requireResolved(AnnotationValues.in(value, TypeMirror.class))),
                known(signals, StandardSignal.values()),
                values.all("sender", value -> types.requireResolved(AnnotationValues.in(value, TypeMirror.class))),
                values.one("exact", value -> AnnotationValues.in(value, Boolean.class)),
                values.all("when", value -> AnnotationValues.in(value, String.class)),
                values.all("changed", value -> AnnotationValues.in(value, String.class)),
                values.one("order", value -> AnnotationValues.in(value, Integer.class))
                        .is(),
                known(List.of(phase), Phase.values()).stream().findFirst().orElse(new At<>(Phase.NOW, null)),
                values.one("async", value -> AnnotationValues.in(value, Boolean.class)),
                values.one("id", value -> AnnotationValues.in(value, String.class)),
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
        return AnnotationValues.in(value, VariableElement.class).getSimpleName().toString();
    }
}
