package dev.signalbox.processor.read;

import com.palantir.javapoet.ClassName;
import dev.signalbox.processor.compiler.Annotations;
import dev.signalbox.processor.compiler.TypeResolver;
import dev.signalbox.processor.compiler.UnresolvedTypeException;
import dev.signalbox.processor.model.annotated.CrossingModel;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads signals that reach other services, in one round. Does not judge. */
public final class CrossingReader {

    private final Elements elements;
    private final TypeResolver types;

    public CrossingReader(Elements elements, TypeResolver types) {
        this.elements = elements;
        this.types = types;
    }

    /** The signal; empty if types that it names, or constants in its annotation, are still missing. */
    public Optional<CrossingModel> read(TypeElement signal) {
        try {
            return Optional.of(readResolved(signal));
        } catch (UnresolvedTypeException e) {
            return Optional.empty();
        }
    }

    private CrossingModel readResolved(TypeElement signal) {
        AnnotationMirror mirror =
                Objects.requireNonNull(Annotations.of(signal).byName().get(CrossingModel.NAME));
        AnnotationValues values = new AnnotationValues(mirror, elements);
        types.requireSupertypes(signal.asType());
        List<RecordComponentElement> components = ElementFilter.recordComponentsIn(signal.getEnclosedElements());
        components.forEach(each -> types.requireResolved(each.asType()));
        return new CrossingModel(
                signal,
                ClassName.get(signal),
                types.binaryName(signal),
                mirror,
                values.one("topic", CrossingReader::text),
                values.one("key", CrossingReader::text),
                values.one("name", CrossingReader::text),
                components,
                ShapeReader.read(signal),
                new Deprecations(elements).warnings(signal, List.of()));
    }

    private static String text(Object value) {
        return AnnotationValues.in(value, String.class);
    }
}
