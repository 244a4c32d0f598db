package dev.signalbox.processor.read;

import dev.signalbox.processor.compiler.Annotations;
import dev.signalbox.processor.compiler.UnresolvedTypeException;
import dev.signalbox.processor.model.DurableAnnotation;
import dev.signalbox.processor.model.WrittenDuration;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads the {@code @Durable} of a method, with the position of each value. */
final class DurableReader {

    private DurableReader() {}

    /**
     * Reads the annotation; null if there is none.
     *
     * @throws UnresolvedTypeException if it names a missing constant
     */
    static @Nullable DurableAnnotation read(ExecutableElement method, Elements elements) {
        AnnotationMirror mirror = Annotations.of(method).byName().get(DurableAnnotation.NAME);
        if (mirror == null) {
            return null;
        }
        AnnotationValues values = new AnnotationValues(mirror, elements);
        return new DurableAnnotation(
                mirror,
                values.all("formerly", DurableReader::text),
                values.one("attempts", value -> AnnotationValues.in(value, Integer.class)),
                values.one("backoff", value -> new WrittenDuration(text(value))),
                values.one("maxBackoff", value -> new WrittenDuration(text(value))),
                values.one("timeout", value -> new WrittenDuration(text(value))));
    }

    private static String text(Object value) {
        return AnnotationValues.in(value, String.class);
    }
}
