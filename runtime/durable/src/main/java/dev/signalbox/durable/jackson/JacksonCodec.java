package dev.signalbox.durable.jackson;

import dev.signalbox.Signal;
import dev.signalbox.durable.SignalCodec;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes signals as JSON. A component that is missing in the JSON, or null, makes the attempt fail, unless it is an {@code
 * Optional} or has an annotation {@code @Nullable}: no receiver is called with a null or a zero that its sender never wrote.
 * What is in the JSON and not in the record is left out, so a component may go.
 */
public final class JacksonCodec implements SignalCodec {

    private final JsonMapper mapper;

    /** With Jackson's defaults. */
    public JacksonCodec() {
        this(JsonMapper.builder().build());
    }

    /** With a mapper of the application, to which the rules above are added. */
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
