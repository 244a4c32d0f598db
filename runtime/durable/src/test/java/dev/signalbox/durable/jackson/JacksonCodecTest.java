package dev.signalbox.durable.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signalbox.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class JacksonCodecTest {

    private final JacksonCodec codec = new JacksonCodec();

    enum Taste {
        MILD,
        HOT
    }

    record Slice(int grams, @Nullable String note) {}

    record Served(
            int count,
            boolean paid,
            String guest,
            Taste taste,
            Instant at,
            List<Slice> slices,
            Map<String, Long> prices,
            Optional<String> greeting,
            @Nullable String note)
            implements Signal {}

    record Flat(
            int count, String guest, Slice slice, @Nullable String note, Optional<String> greeting) implements Signal {}

    private Flat read(String json) {
        return codec.read(json.getBytes(UTF_8), Flat.class);
    }

    @Test
    void aSignalIsReadAsItWasWritten() {
        Served served = new Served(
                4,
                true,
                "ann",
                Taste.HOT,
                Instant.parse("2026-01-02T03:04:05.000000006Z"),
                List.of(new Slice(7, null), new Slice(8, "big")),
                Map.of("a", 5_000_000_000L),
                Optional.empty(),
                null);
        assertThat(codec.read(codec.write(served), Served.class)).isEqualTo(served);
    }

    @Test
    void whatMayBeMissingIsNull() {
        assertThat(read("{\"count\":1,\"guest\":\"ann\",\"slice\":{\"grams\":7}}"))
                .isEqualTo(new Flat(1, "ann", new Slice(7, null), null, Optional.empty()));
    }

    @Test
    void whatTheRecordHasNoMoreIsLeftOut() {
        assertThat(read("{\"count\":1,\"guest\":\"ann\",\"slice\":{\"grams\":7,\"old\":[1]},\"old\":{\"a\":1}}")
                        .guest())
                .isEqualTo("ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"guest\":\"ann\",\"slice\":{\"grams\":7}}",
                "{\"count\":null,\"guest\":\"ann\",\"slice\":{\"grams\":7}}",
                "{\"count\":1,\"slice\":{\"grams\":7}}",
                "{\"count\":1,\"guest\":null,\"slice\":{\"grams\":7}}",
                "{\"count\":1,\"guest\":\"ann\"}",
                "{\"count\":1,\"guest\":\"ann\",\"slice\":{}}",
                "{\"count\":1,\"guest\":\"ann\",\"slice\":{\"grams\":null}}",
                "{\"count\":\"many\",\"guest\":\"ann\",\"slice\":{\"grams\":7}}",
                "{\"count\":1,\"guest\":\"ann\",\"slice\":",
                "",
                "null garbage"
            })
    void whatIsMissingOrNullOrWrongIsAnError(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(RuntimeException.class);
    }

    /** The application's mapper decides what it decides, but not these rules. */
    @Test
    void aMapperOfTheApplicationIsUsedWithTheSameRules() {
        JacksonCodec own = new JacksonCodec(JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build());
        Flat flat = new Flat(1, "ann", new Slice(7, null), "x", Optional.of("hi"));
        assertThat(new String(own.write(flat), UTF_8)).contains("\"Guest\":\"ann\"");
        assertThat(own.read(own.write(flat), Flat.class)).isEqualTo(flat);
        assertThatThrownBy(() -> own.read("{\"Count\":1,\"Old\":2}".getBytes(UTF_8), Flat.class))
                .hasMessageContaining("Guest");
    }
}
