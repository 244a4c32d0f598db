package dev.signalbox.map.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.map.Golden;
import dev.signalbox.map.MappedCrossing;
import dev.signalbox.map.MappedSignal;
import dev.signalbox.map.Maps;
import dev.signalbox.map.SignalMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class MermaidTest {

    @Test
    void itIsWrittenAsKept() {
        Golden.assertMatches(Mermaid.write(Maps.SMALL), "signals.mmd");
    }

    @Test
    void anEmptyMapIsAnEmptyFlowchart() {
        assertThat(Mermaid.write(new SignalMap(List.of(), List.of()))).isEqualTo("flowchart LR\n");
    }

    /** Two records for what is sent by one service, and another signal of the same topic. */
    @Test
    void recordsOfOtherServicesForTheSameSignalAreJoined() {
        MappedSignal mail =
                new MappedSignal("org.mail.Ordered", null, List.of(), List.of(), Maps.ORDER_PLACED.crossing());
        MappedSignal other = new MappedSignal(
                "org.mail.Else",
                null,
                List.of(),
                List.of(),
                new MappedCrossing("shop.order-placed", "else", null, List.of()));
        SignalMap merged = SignalMap.merge(List.of(
                Maps.SMALL,
                new SignalMap(
                        List.of(mail, other),
                        List.of(
                                Maps.receiver("org.mail.Letters", "write", "org.mail.Ordered", null),
                                Maps.receiver("org.mail.Letters", "file", "org.mail.Else", null)))));

        Golden.assertMatches(Mermaid.write(merged), "merged.mmd");
    }

    @Test
    void namesCannotEndTheirLabels() {
        assertThat(Mermaid.write(Maps.named("a\"]b`<#Größe_$"))).isEqualTo("""
                flowchart LR
                  n0(["a#34;#93;b#96;#60;#35;Größe_$"])
                  n1{{"a#34;#93;b#96;#60;#35;Größe_$"}}
                  n2["a#34;#93;b#96;#60;#35;Größe_$.a#34;#93;b#96;#60;#35;Größe_$<br>order #45;1, before commit, async"]
                  n0 --> n1
                  n1 --> n2
                """);
    }
}
