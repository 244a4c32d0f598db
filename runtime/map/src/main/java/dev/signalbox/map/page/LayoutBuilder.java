package dev.signalbox.map.page;

import dev.signalbox.map.page.Layout.Box;
import dev.signalbox.map.page.Node.Column;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the nodes of a graph their places. A receiver has a row next to one of its signals, called its home. A signal
 * is as high as all rows of its receivers, so that most edges are short and horizontal. A sender is placed as near as
 * possible to the middle of its signals. Senders of which no signal is known come last.
 */
final class LayoutBuilder {

    private final Graph graph;
    private final Map<Node, List<Node>> signalsOf;
    private final Map<Node, Node> homes = new HashMap<>();

    LayoutBuilder(Graph graph) {
        this.graph = graph;
        this.signalsOf = graph.signalsOf();
    }

    Layout build() {
        List<Node> signals = Ordering.ofSignals(graph);
        Map<Node, List<Node>> guests = guests(signals);
        Map<Node, Box> bars = new LinkedHashMap<>();
        Map<Node, Box> rows = new LinkedHashMap<>();
        int y = 0;
        for (Node signal : signals) {
            int top = y;
            for (Node receiver : guests.getOrDefault(signal, List.of())) {
                rows.put(receiver, Box.of(Column.RECEIVERS, y, Layout.ROW));
                y += Layout.PITCH;
            }
            y = Math.max(y, top + Layout.PITCH);
            bars.put(signal, Box.of(Column.SIGNALS, top, y - top - (Layout.PITCH - Layout.ROW)));
            y += Layout.GAP;
        }
        return layout(List.of(senders(bars), bars, rows));
    }

    /** Moves all columns down by the same distance, so that no node is above the top. */
    private Layout layout(List<Map<Node, Box>> columns) {
        int top = columns.stream()
                .flatMap(each -> each.values().stream())
                .mapToInt(Box::y)
                .min()
                .orElse(0);
        Map<Node, Box> boxes = new LinkedHashMap<>();
        columns.forEach(column -> column.forEach((node, box) -> boxes.put(node, box.down(-top))));
        int height = boxes.values().stream().mapToInt(Box::bottom).max().orElse(0);
        return new Layout(height, boxes, homes);
    }

    /** For each signal, the receivers that have it as their home, in the order in which they are called. */
    private Map<Node, List<Node>> guests(List<Node> signals) {
        Map<Node, Integer> ranks = new HashMap<>();
        signals.forEach(each -> ranks.put(each, ranks.size()));
        Map<Node, List<Node>> guests = new HashMap<>();
        for (Node receiver : graph.receivers()) {
            List<Node> heard = signalsOf(receiver).stream()
                    .sorted(Comparator.comparing(ranks::get))
                    .toList();
            Node home = heard.get((heard.size() - 1) / 2);
            homes.put(receiver, home);
            guests.computeIfAbsent(home, each -> new ArrayList<>()).add(receiver);
        }
        guests.values().forEach(each -> each.sort(Comparator.comparing(Node::receiver, Wording.CALL_ORDER)));
        return guests;
    }

    private Map<Node, Box> senders(Map<Node, Box> bars) {
        Map<Node, Double> wanted = new HashMap<>();
        int end = bars.values().stream().mapToInt(Box::bottom).max().orElse(0) + Layout.GAP;
        for (Node sender : graph.senders()) {
            double middle = signalsOf(sender).stream()
                    .map(bars::get)
                    .mapToDouble(bar -> bar.y() + (bar.height() - Layout.ROW) / 2.0)
                    .average()
                    .orElse(end);
            wanted.put(sender, middle);
        }
        List<Node> sorted = graph.senders().stream()
                .sorted(Comparator.comparing(wanted::get))
                .toList();
        int[] places = spread(sorted.stream().mapToDouble(wanted::get).toArray());
        Map<Node, Box> senders = new LinkedHashMap<>();
        sorted.forEach(each -> senders.put(each, Box.of(Column.SENDERS, places[senders.size()], Layout.ROW)));
        return senders;
    }

    /**
     * Finds the places nearest to the wanted ones with a distance of at least one pitch. The wanted places must be
     * ascending. Neighbours that are too near to each other form a block around their mean.
     */
    private static int[] spread(double[] wanted) {
        Deque<Block> blocks = new ArrayDeque<>();
        for (int i = 0; i < wanted.length; i++) {
            Block block = new Block(wanted[i] - i * Layout.PITCH, 1);
            while (!blocks.isEmpty() && blocks.getLast().mean() >= block.mean()) {
                block = blocks.removeLast().and(block);
            }
            blocks.add(block);
        }
        int[] places = new int[wanted.length];
        int at = 0;
        for (Block block : blocks) {
            for (int i = 0; i < block.size; i++) {
                places[at] = (int) Math.round(block.mean()) + at * Layout.PITCH;
                at++;
            }
        }
        return places;
    }

    private record Block(double sum, int size) {

        double mean() {
            return sum / size;
        }

        Block and(Block next) {
            return new Block(sum + next.sum, size + next.size);
        }
    }

    private List<Node> signalsOf(Node neighbour) {
        return signalsOf.getOrDefault(neighbour, List.of());
    }
}
