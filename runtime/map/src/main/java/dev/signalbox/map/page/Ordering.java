package dev.signalbox.map.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Orders the signals by the barycentre method, so that few edges cross. Each sweep puts neighbours at the mean place of
 * their signals, then signals at the mean place of their neighbours. Neighbours of only one signal are ignored, because
 * they can stand next to it. The best sweep gives the order. Equal input gives equal output.
 */
final class Ordering {

    private static final int SWEEPS = 16;

    private final Map<Node, List<Node>> signalsOf;
    private final List<Node> senders;
    private final List<Node> receivers;

    private Ordering(Graph graph) {
        signalsOf = graph.signalsOf();
        senders = shared(graph.senders());
        receivers = shared(graph.receivers());
    }

    /** The ordered signals of a graph. */
    static List<Node> ofSignals(Graph graph) {
        return new Ordering(graph).sweep(graph.signals());
    }

    private List<Node> shared(List<Node> neighbours) {
        return neighbours.stream().filter(each -> signalsOf(each).size() > 1).toList();
    }

    private List<Node> sweep(List<Node> signals) {
        List<Node> current = signals.stream()
                .sorted(Comparator.comparing(each -> each.label))
                .toList();
        List<Node> best = current;
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < SWEEPS && fewest > 0; i++) {
            Map<Node, Double> places = places(current, 1);
            List<Node> sortedSenders = sort(senders, signalsOf, places);
            List<Node> sortedReceivers = sort(receivers, signalsOf, places);
            long crossings = crossings(sortedSenders, places) + crossings(sortedReceivers, places);
            if (crossings < fewest) {
                fewest = crossings;
                best = current;
            }
            Map<Node, Double> all = new HashMap<>(places);
            all.putAll(places(sortedSenders, (double) current.size() / senders.size()));
            all.putAll(places(sortedReceivers, (double) current.size() / receivers.size()));
            current = sort(current, neighbours(), all);
        }
        return best;
    }

    private Map<Node, List<Node>> neighbours() {
        Map<Node, List<Node>> neighbours = new HashMap<>();
        Stream.concat(senders.stream(), receivers.stream())
                .forEach(each -> signalsOf(each)
                        .forEach(signal -> neighbours
                                .computeIfAbsent(signal, any -> new ArrayList<>())
                                .add(each)));
        return neighbours;
    }

    private List<Node> signalsOf(Node neighbour) {
        return signalsOf.getOrDefault(neighbour, List.of());
    }

    private static Map<Node, Double> places(List<Node> nodes, double distance) {
        Map<Node, Double> places = new HashMap<>();
        nodes.forEach(each -> places.put(each, places.size() * distance));
        return places;
    }

    /** Sorts nodes by the mean place of their neighbours. A node without neighbours keeps its place. */
    private static List<Node> sort(List<Node> nodes, Map<Node, List<Node>> neighbours, Map<Node, Double> places) {
        Map<Node, Double> means = new HashMap<>();
        for (Node each : nodes) {
            double own = places.getOrDefault(each, 0.0);
            means.put(
                    each,
                    neighbours.getOrDefault(each, List.of()).stream()
                            .mapToDouble(places::get)
                            .average()
                            .orElse(own));
        }
        return nodes.stream().sorted(Comparator.comparing(means::get)).toList();
    }

    /** Counts the crossings of edges between neighbours in this order and signals at these places. */
    private long crossings(List<Node> neighbours, Map<Node, Double> places) {
        long[] seen = new long[places.size() + 1];
        long total = 0;
        long crossings = 0;
        for (Node neighbour : neighbours) {
            int[] ends = signalsOf(neighbour).stream()
                    .map(places::get)
                    .mapToInt(Double::intValue)
                    .toArray();
            for (int end : ends) {
                crossings += total - upTo(seen, end);
            }
            for (int end : ends) {
                add(seen, end);
            }
            total += ends.length;
        }
        return crossings;
    }

    /** Reads a Fenwick tree: the number of seen edge ends at this place or before it. */
    private static long upTo(long[] seen, int place) {
        long sum = 0;
        for (int i = place + 1; i > 0; i -= i & -i) {
            sum += seen[i];
        }
        return sum;
    }

    private static void add(long[] seen, int place) {
        for (int i = place + 1; i < seen.length; i += i & -i) {
            seen[i]++;
        }
    }
}
