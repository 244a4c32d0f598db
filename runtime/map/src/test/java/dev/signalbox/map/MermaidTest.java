package dev.signalbox.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MermaidTest {

    @Test
    void itIsWrittenAsKept() {
        Golden.assertMatches(Maps.SMALL.toMermaid(), "signals.mmd");
    }

    @Test
    void anEmptyMapIsAnEmptyFlowchart() {
        assertThat(new SignalMap(List.of(), List.of()).toMermaid()).isEqualTo("flowchart LR\n");
    }

    @Test
    void namesCannotEndTheirLabels() {
        assertThat(Maps.named("a\"]b`<#Größe_$").toMermaid()).isEqualTo("""
                flowchart LR
                  n0(["a#34;#93;b#96;#60;#35;Größe_$"])
                  n1{{"a#34;#93;b#96;#60;#35;Größe_$"}}
                  n2["a#34;#93;b#96;#60;#35;Größe_$.a#34;#93;b#96;#60;#35;Größe_$<br>order #45;1, before commit, async"]
                  n0 --> n1
                  n1 --> n2
                """);
    }
}
