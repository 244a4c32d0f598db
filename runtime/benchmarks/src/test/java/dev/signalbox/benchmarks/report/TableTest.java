package dev.signalbox.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aRunAsMarkdown() throws IOException, URISyntaxException {
        Path json = Path.of(
                Objects.requireNonNull(getClass().getResource("/run.json")).toURI());

        String table =
                Table.of(new Measurements(Measurement.readAll(List.of(json))), "2 cores", LocalDate.of(2026, 11, 21));

        assertThat(table).isEqualTo("""
                        JDK 25.0.3, 2 cores, 2026-11-21. Best iteration, **ratio to hand-written calls**, bytes for each send.

                        By number of receivers, inlinable:

                        | | 1 |
                        |---|---|
                        | hand-written calls | 0.60 ns · **1.00×** · 0 B |
                        | **Signalbox**, static final channel | 0.72 ns · **1.20×** · 24 B |
                        | **Signalbox**, `Signals.send` | 6.00 ns · **10.0×** · 24 B |
                        | Micronaut | 12.0 ns · **20.0×** · 48 B |

                        Receivers that are not inlined:

                        | | 1 |
                        |---|---|
                        | hand-written calls | 4.00 ns · **1.00×** · 24 B |

                        | | hand-written calls | **Signalbox**, static final channel | **Signalbox**, `Signals.send` | list of lambdas |
                        |---|---|---|---|---|
                        | 1 thread sends, another connects |  | 50.0 ns · 48 B |  |  |

                        | Bar | at most | measured | |
                        |---|---|---|---|
                        | Count1: channel to direct | 1.17 | 1.20 | **missed** |
                        | Count1: bytes of channel | 0.50 | 24.0 | **missed** |
                        | Count1: Signals.send to micronaut | 0.40 | 0.50 | **missed** |
                        """);
    }
}
