package dev.signalbox.map.page;

import dev.signalbox.map.SignalMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A signal map as a graph of three columns: senders, signals, receivers. Senders are the methods that send, where the map
 * has them, and the types that receivers name. If a receiver hears a signal from all senders, and no method is known to
 * send it, the signal has its own sender node "anyone". A shared node would be connected to too many signals.
 *
 * @param edges from senders to signals and from signals to receivers, as receivers name them
 * @param ties the nodes that are highlighted together with a node: the ends of its edges, the receivers that hear a
 *     sender, and the receivers that hear a signal because they name its super-type
 */
record Graph(List<Node> senders, List<Node> signals, List<Node> receivers, Set<Edge> edges, Map<Node, Set<Node>> ties) {

    /**
     * A line between two nodes.
     *
     * @param open whether it is not certain that the one sends the other
     */
    record Edge(Node from, Node to, boolean open) {

        boolean isFromSender() {
            return from.column == Node.Column.SENDERS;
        }
    }

    static Graph of(SignalMap map) {
        return new GraphBuilder(map).build();
    }

    Layout layout() {
        return new LayoutBuilder(this).build();
    }

    /** The signals of each sender and receiver. */
    Map<Node, List<Node>> signalsOf() {
        Map<Node, List<Node>> signalsOf = new HashMap<>();
        for (Edge edge : edges) {
            Node neighbour = edge.isFromSender() ? edge.from : edge.to;
            Node signal = edge.isFromSender() ? edge.to : edge.from;
            signalsOf.computeIfAbsent(neighbour, each -> new ArrayList<>()).add(signal);
        }
        return signalsOf;
    }
}
