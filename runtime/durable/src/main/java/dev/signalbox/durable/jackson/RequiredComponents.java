package dev.signalbox.durable.jackson;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Tells Jackson that components of records are required, unless they may be null. */
final class RequiredComponents extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        return isRequired(member) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
    }

    private static boolean isRequired(Annotated member) {
        return member instanceof AnnotatedParameter parameter
                && component(parameter).filter(RequiredComponents::isRequired).isPresent();
    }

    /** The component that a parameter of a record's canonical constructor sets. */
    private static Optional<RecordComponent> component(AnnotatedParameter parameter) {
        Class<?> type = parameter.getDeclaringClass();
        if (!type.isRecord() || !(parameter.getOwner() instanceof AnnotatedConstructor constructor)) {
            return Optional.empty();
        }
        RecordComponent[] components = type.getRecordComponents();
        return constructor.getParameterCount() == components.length
                ? Optional.of(components[parameter.getIndex()])
                : Optional.empty();
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getType().getName().startsWith(Optional.class.getName())
                && Stream.of(
                                component.getAnnotations(),
                                component.getAnnotatedType().getAnnotations())
                        .flatMap(Stream::of)
                        .noneMatch(RequiredComponents::isNullable);
    }

    /** Any library's {@code @Nullable} counts. */
    private static boolean isNullable(Annotation annotation) {
        return annotation.annotationType().getSimpleName().equals("Nullable");
    }
}
