package dev.signalbox.map.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.MappedSignal;
import dev.signalbox.map.Maps;
import dev.signalbox.map.SignalMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraphTest {

    @Test
    void edgesLeadFromSendersThroughSignalsToReceivers() {
        assertThat(edges(map(
                        Maps.receiver("a.A", "ofUser", List.of("a.Saved", "a.Deleted"), List.of("a.User")),
                        Maps.receiver("a.A", "ofAnyone", "a.Saved", null))))
                .containsExactlyInAnyOrder(
                        "sender=a.User > signal=a.Saved",
                        "sender=a.User > signal=a.Deleted",
                        "anyone=a.Saved > signal=a.Saved",
                        "signal=a.Saved > receiver=a.A#ofUser",
                        "signal=a.Deleted > receiver=a.A#ofUser",
                        "signal=a.Saved > receiver=a.A#ofAnyone");
    }

    @Test
    void codeThatSendsIsDrawnInsteadOfAnyone() {
        Graph graph = Graph.of(Maps.SENT);

        assertThat(edges(Maps.SENT))
                .contains(
                        "code=com.acme.Kitchen#bake > signal=com.acme.PizzaDone",
                        "code=com.acme.Kitchen#bake > signal=com.acme.PizzaBurnt",
                        "code=com.acme.Replay#all > signal=com.acme.PizzaDone",
                        "code=com.acme.Replay#all > signal=com.acme.PizzaSignal",
                        "sender=com.acme.Kitchen > signal=com.acme.PizzaDone",
                        "anyone=com.acme.PizzaSignal > signal=com.acme.PizzaSignal")
                .doesNotContain("anyone=com.acme.PizzaDone > signal=com.acme.PizzaDone");
        assertThat(graph.edges().stream().filter(Graph.Edge::open).map(each -> each.from().key))
                .containsOnly("code=com.acme.Replay#all");
    }

    @Test
    void codeIsTiedToAllThatHearItsSignals() {
        assertThat(ties(Graph.of(Maps.SENT), "code=com.acme.Kitchen#bake"))
                .containsExactlyInAnyOrder(
                        "signal=com.acme.PizzaDone",
                        "signal=com.acme.PizzaBurnt",
                        "receiver=mail.bill",
                        "receiver=com.acme.Waiter#ringTheBell",
                        "receiver=com.acme.Log#all");
    }

    @Test
    void aReceiverIsTiedToWhatItNames() {
        Graph graph = Graph.of(map(
                Maps.receiver("a.A", "ofUser", "a.Saved", "a.User"),
                Maps.receiver("a.A", "ofAdmin", "a.Saved", "a.Admin"),
                Maps.receiver("a.A", "ofAnyone", "a.Saved", null)));

        assertThat(ties(graph, "receiver=a.A#ofUser")).containsExactlyInAnyOrder("signal=a.Saved", "sender=a.User");
        assertThat(ties(graph, "receiver=a.A#ofAnyone")).containsExactlyInAnyOrder("signal=a.Saved", "anyone=a.Saved");
    }

    @Test
    void aSenderIsTiedToThoseWhoHearItByNameOrHearAnyone() {
        Graph graph = Graph.of(map(
                Maps.receiver("a.A", "ofUser", "a.Saved", "a.User"),
                Maps.receiver("a.A", "ofAdmin", "a.Saved", "a.Admin"),
                Maps.receiver("a.A", "ofAnyone", "a.Saved", null),
                Maps.receiver("a.A", "ofAnother", "a.Deleted", null)));

        assertThat(ties(graph, "sender=a.User"))
                .containsExactlyInAnyOrder("signal=a.Saved", "receiver=a.A#ofUser", "receiver=a.A#ofAnyone");
    }

    @Test
    void aSignalIsTiedToWhoeverHearsItAsAnotherType() {
        MappedSignal done = new MappedSignal("a.Done", null, List.of(), List.of("a.Step", "a.Unheard"));
        Graph graph = Graph.of(new SignalMap(
                List.of(done),
                List.of(
                        Maps.receiver("a.A", "ofDone", "a.Done", "a.Oven"),
                        Maps.receiver("a.A", "ofStep", "a.Step", null),
                        Maps.receiver("a.A", "ofStepOfKitchen", "a.Step", "a.Kitchen"),
                        Maps.receiver("a.A", "ofAll", "dev.signalbox.Signal", null),
                        Maps.receiver("a.A", "ofOther", "a.Other", null))));

        assertThat(ties(graph, "signal=a.Done"))
                .containsExactlyInAnyOrder(
                        "sender=a.Oven",
                        "receiver=a.A#ofDone",
                        "signal=a.Step",
                        "receiver=a.A#ofStep",
                        "receiver=a.A#ofStepOfKitchen",
                        "signal=dev.signalbox.Signal",
                        "receiver=a.A#ofAll");
        assertThat(ties(graph, "sender=a.Oven"))
                .containsExactlyInAnyOrder(
                        "signal=a.Done",
                        "receiver=a.A#ofDone",
                        "signal=a.Step",
                        "receiver=a.A#ofStep",
                        "signal=dev.signalbox.Signal",
                        "receiver=a.A#ofAll");
        assertThat(ties(graph, "receiver=a.A#ofStep"))
                .containsExactlyInAnyOrder("signal=a.Step", "anyone=a.Step", "signal=a.Done");
    }

    @Test
    void receiversOfOneIdHaveKeysOfTheirOwn() {
        Graph graph = Graph.of(
                map(Maps.receiver("a.A", "hear", "a.Saved", null), Maps.receiver("a.A", "hear", "a.Deleted", null)));

        assertThat(graph.receivers())
                .extracting(each -> each.key)
                .containsExactly("receiver=a.A#hear", "receiver=a.A#hear~2");
    }

    private static SignalMap map(MappedReceiver... receivers) {
        return new SignalMap(List.of(), List.of(receivers));
    }

    private static Stream<String> edges(SignalMap map) {
        return Graph.of(map).edges().stream().map(each -> each.from().key + " > " + each.to().key);
    }

    private static Stream<String> ties(Graph graph, String key) {
        return Stream.of(graph.senders(), graph.signals(), graph.receivers())
                .flatMap(List::stream)
                .filter(each -> each.key.equals(key))
                .flatMap(each -> graph.ties().getOrDefault(each, Set.of()).stream())
                .map(each -> each.key);
    }
}
