package dev.signalbox.map.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Phase;
import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.MappedSend;
import dev.signalbox.map.Maps;
import dev.signalbox.map.SignalMap;
import dev.signalbox.map.SourcePosition;
import dev.signalbox.map.page.Layout.Box;
import dev.signalbox.map.page.Layout.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

    static Stream<SignalMap> maps() {
        return Stream.of(Maps.big(), Maps.SMALL, crowded(), new SignalMap(List.of(), List.of()));
    }

    /** More senders than receivers. */
    private static SignalMap crowded() {
        List<String> senders =
                IntStream.range(0, 20).mapToObj(i -> "a.Sender" + i).toList();
        return new SignalMap(List.of(), List.of(Maps.receiver("a.A", "hear", List.of("a.One", "a.Two"), senders)));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void everythingIsDrawnOnceAndNothingOverlaps(SignalMap map) {
        Graph graph = Graph.of(map);
        Layout layout = graph.layout();

        assertThat(layout.boxes().keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(graph.senders(), graph.signals(), graph.receivers())
                        .flatMap(List::stream)
                        .toList());
        List<Box> boxes = new ArrayList<>(layout.boxes().values());
        boxes.sort(Comparator.comparingInt(Box::x).thenComparingInt(Box::y));
        for (int i = 1; i < boxes.size(); i++) {
            Box above = boxes.get(i - 1);
            Box box = boxes.get(i);
            assertThat(box.x() == above.x() ? box.y() - above.bottom() : box.x() - above.right())
                    .isGreaterThanOrEqualTo(Layout.PITCH - Layout.ROW);
        }
    }

    /** A send of any signal has no line to each of them. */
    @Test
    void aSenderOfWhichNoSignalIsKnownComesLast() {
        SignalMap map = SignalMap.merge(List.of(
                Maps.SMALL,
                new SignalMap(
                        List.of(),
                        List.of(),
                        List.of(new MappedSend("dev.signalbox.Signal", false, "com.acme.Bus", "any", "send", null)))));
        Graph graph = Graph.of(map);
        Layout layout = graph.layout();
        Node sender = graph.senders().stream()
                .filter(each -> each.label.equals("any"))
                .findFirst()
                .orElseThrow();

        assertThat(layout.boxes().entrySet().stream()
                        .filter(each -> each.getKey().column == Node.Column.SENDERS && each.getKey() != sender))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.getValue().y())
                        .isLessThan(layout.box(sender).y()));
        assertThat(MapFormat.HTML.write(map)).containsPattern("node sender anyone\"[^>]*com\\.acme\\.Bus");
    }

    @ParameterizedTest
    @MethodSource("maps")
    void everythingIsWithinThePicture(SignalMap map) {
        Layout layout = Graph.of(map).layout();

        assertThat(layout.boxes().values()).allSatisfy(box -> {
            assertThat(box.y()).isNotNegative();
            assertThat(box.bottom()).isLessThanOrEqualTo(layout.height());
            assertThat(box.right()).isLessThanOrEqualTo(Layout.WIDTH);
        });
    }

    @ParameterizedTest
    @MethodSource("maps")
    void edgesEndAtTheSidesOfTheirNodes(SignalMap map) {
        Graph graph = Graph.of(map);
        Layout layout = graph.layout();

        assertThat(graph.edges()).allSatisfy(edge -> {
            Line line = layout.line(edge);
            Box from = layout.box(edge.from());
            Box to = layout.box(edge.to());
            assertThat(line.x1()).isEqualTo(from.right());
            assertThat(line.x2()).isEqualTo(to.x());
            assertThat(line.y1()).isBetween(from.y() + Layout.ROW / 2, from.bottom() - Layout.ROW / 2);
            assertThat(line.y2()).isBetween(to.y() + Layout.ROW / 2, to.bottom() - Layout.ROW / 2);
        });
    }

    @Test
    void aReceiverIsLevelWithItsHome() {
        Graph graph = Graph.of(Maps.big());
        Layout layout = graph.layout();

        assertThat(layout.homes()).hasSize(300).allSatisfy((receiver, home) -> {
            Line line = layout.line(new Graph.Edge(home, receiver, false));
            assertThat(graph.edges()).contains(new Graph.Edge(home, receiver, false));
            assertThat(line.y1()).isEqualTo(line.y2());
        });
    }

    @Test
    void aReceiverOfSeveralSignalsIsAtHomeWithTheMiddleOne() {
        List<String> signals = List.of("a.One", "a.Other", "a.Third");
        Graph graph = Graph.of(new SignalMap(List.of(), List.of(Maps.receiver("a.A", "hear", signals, List.of()))));

        assertThat(graph.layout().homes().values())
                .singleElement()
                .extracting(each -> each.label)
                .isEqualTo("Other");
    }

    @Test
    void receiversStandInTheOrderInWhichTheyAreCalled() {
        List<MappedReceiver> receivers = List.of(
                receiver("a.A", 0, Phase.AFTER_COMMIT, 1),
                receiver("a.A", 5, Phase.NOW, 1),
                receiver("a.B", 0, Phase.NOW, 1),
                receiver("a.A", 0, Phase.NOW, 9),
                receiver("a.A", -5, Phase.NOW, 1),
                receiver("a.A", 0, Phase.NOW, 2));

        Layout layout = Graph.of(new SignalMap(List.of(), receivers)).layout();

        assertThat(layout.homes().keySet().stream()
                        .sorted(Comparator.comparingInt(each -> layout.box(each).y()))
                        .map(each -> each.receiver().id()))
                .containsExactly("a.A-5NOW1", "a.A0NOW2", "a.A0NOW9", "a.B0NOW1", "a.A5NOW1", "a.A0AFTER_COMMIT1");
    }

    @Test
    void signalsThatShareSendersStandTogether() {
        List<MappedReceiver> receivers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            receivers.add(Maps.receiver("a.A", "a" + i, "a.Signal" + (char) ('A' + i), "a.Sender" + i % 5));
        }

        assertThat(crossings(Graph.of(new SignalMap(List.of(), receivers)))).isZero();
    }

    @Test
    void signalsThatShareReceiversStandTogether() {
        List<MappedReceiver> receivers = IntStream.range(0, 10)
                .mapToObj(i -> Maps.receiver(
                        "a.A",
                        "a" + i,
                        List.of("a.Signal" + (char) ('A' + i), "a.Signal" + (char) ('Z' - i)),
                        List.of()))
                .toList();

        assertThat(crossings(Graph.of(new SignalMap(List.of(), receivers)))).isZero();
    }

    private static long crossings(Graph graph) {
        Layout layout = graph.layout();
        List<Line> lines = graph.edges().stream().map(layout::line).toList();
        return lines.stream()
                .flatMap(one -> lines.stream()
                        .filter(other -> one.x1() == other.x1() && one.y1() < other.y1() && one.y2() > other.y2()))
                .count();
    }

    private static MappedReceiver receiver(String owner, int order, Phase phase, int line) {
        return new MappedReceiver(
                owner + order + phase + line,
                owner,
                "hear",
                List.of(),
                List.of("a.Signal"),
                List.of(),
                false,
                List.of(),
                List.of(),
                order,
                phase,
                false,
                new SourcePosition("A.java", line));
    }
}
