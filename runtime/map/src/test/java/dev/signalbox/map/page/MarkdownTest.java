package dev.signalbox.map.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.map.Golden;
import dev.signalbox.map.Maps;
import dev.signalbox.map.SignalMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final String HEAD = """
            | Signal | Sender | Receiver | Arguments | Only if | Called | Source |
            | --- | --- | --- | --- | --- | --- | --- |
            """;

    @Test
    void itIsWrittenAsKept() {
        Golden.assertMatches(Markdown.write(Maps.SMALL), "signals.md");
    }

    @Test
    void aSignalThatNobodyHearsIsThere() {
        assertThat(Markdown.write(new SignalMap(List.of(Maps.PIZZA_DONE), List.of())))
                .isEqualTo(HEAD + "| `PizzaDone` |  |  |  |  |  |  |\n");
    }

    @Test
    void namesCannotEndTheirCells() {
        assertThat(Markdown.write(Maps.named("a|b`c\nd"))).isEqualTo(HEAD + """
                | `` a\\|b`c d `` | `` exactly a\\|b`c d `` | `` a\\|b`c d.a\\|b`c d `` | `` a\\|b`c d a\\|b`c d `` \
                | `` a\\|b`c d, a\\|b`c d changed `` | order -1, before commit, async | `` a\\|b`c d:1 `` |
                """);
    }

    @Test
    void sendsAreATableOfTheirOwn() {
        assertThat(MapFormat.MARKDOWN.write(Maps.SENT)).endsWith("""
                | Signal | Sent by | Source |
                | --- | --- | --- |
                | `PizzaBurnt` | `Kitchen.bake` | `com/acme/Kitchen.java:35` |
                | `PizzaDone` | `Kitchen.bake` | `com/acme/Kitchen.java:30` |
                | `PizzaDone` | `Kitchen.bake` | `com/acme/Kitchen.java:33` |
                | any `PizzaSignal` | `Replay.all` | `com/acme/Replay.java:7` |
                """);
    }
}
