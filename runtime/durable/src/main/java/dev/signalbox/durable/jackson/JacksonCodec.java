package dev.signalbox.durable.jackson;

import dev.signalbox.Signal;
import dev.signalbox.durable.SignalCodec;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes signals as JSON, by Jackson 3. If a component is missing in the JSON, or null, the attempt fails: no receiver
 * is called with a null or a zero that its sender never wrote. Components that are an {@code Optional} or have an
 * annotation {@code @Nullable} may be missing. Members of the JSON that the record does not have are ignored, so a
 * component may be removed.
 */
public final class JacksonCodec implements SignalCodec {

    private final JsonMapper mapper;

    /** Uses Jackson's defaults. */
    public JacksonCodec() {
        this(JsonMapper.builder().build());
    }

    /** Uses a mapper of the application, and adds the rules above to it. */
    public JacksonCodec(JsonMapper mapper) {
        AnnotationIntrospector known = mapper.deserializationConfig().getAnnotationIntrospector();
        this.mapper = mapper.rebuild()
                .annotationIntrospector(AnnotationIntrospector.pair(new RequiredComponents(), known))
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Override
    public byte[] write(Signal signal) {
        return mapper.writeValueAsBytes(signal);
    }

    @Override
    public <S extends Signal> S read(byte[] bytes, Class<S> type) {
        return mapper.readValue(bytes, type);
    }
}
