package dev.signalbox.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final String HEAD = """
            | Signal | Sender | Receiver | Arguments | Only if | Called | Source |
            | --- | --- | --- | --- | --- | --- | --- |
            """;

    @Test
    void itIsWrittenAsKept() {
        Golden.assertMatches(Maps.SMALL.toMarkdown(), "signals.md");
    }

    @Test
    void aSignalThatNobodyHearsIsThere() {
        assertThat(new SignalMap(List.of(Maps.PIZZA_DONE), List.of()).toMarkdown())
                .isEqualTo(HEAD + "| `PizzaDone` |  |  |  |  |  |  |\n");
    }

    @Test
    void namesCannotEndTheirCells() {
        assertThat(Maps.named("a|b`c\nd").toMarkdown()).isEqualTo(HEAD + """
                | `` a\\|b`c d `` | `` exactly a\\|b`c d `` | `` a\\|b`c d.a\\|b`c d `` | `` a\\|b`c d a\\|b`c d `` \
                | `` a\\|b`c d, a\\|b`c d changed `` | order -1, before commit, async | `` a\\|b`c d:1 `` |
                """);
    }
}
