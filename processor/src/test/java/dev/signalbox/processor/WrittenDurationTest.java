package dev.signalbox.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.processor.model.WrittenDuration;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("javac")
class WrittenDurationTest {

    @ParameterizedTest
    @CsvSource({
        "1s, PT1S",
        "5m, PT5M",
        "1h30m, PT1H30M",
        "1h 30m, PT1H30M",
        "2d, PT48H",
        "1d2h3m4s5ms, PT26H3M4.005S",
        "250ms, PT0.25S",
        "90S, PT1M30S",
        "' 10s ', PT10S",
        "PT1M30S, PT1M30S",
        "pt0.5s, PT0.5S",
        "P1D, PT24H",
    })
    void isReadAsItIsWritten(String text, Duration duration) {
        assertThat(new WrittenDuration(text).duration()).hasValue(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "1",
                "s",
                "1 s",
                "-1s",
                "0s",
                "0m0s",
                "PT0S",
                "-PT5S",
                "PT",
                "1m1h",
                "1.5s",
                "1y",
                "1s2s",
                "99999999999999999999s",
                "PT99999999999999999999S",
                "٣s"
            })
    void whatIsNoneOrCannotBeWaitedForIsNone(String text) {
        assertThat(new WrittenDuration(text).duration()).isEmpty();
    }
}
