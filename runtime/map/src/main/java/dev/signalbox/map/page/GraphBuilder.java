package dev.signalbox.map.page;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.MappedSignal;
import dev.signalbox.map.SignalMap;
import dev.signalbox.map.page.Graph.Edge;
import dev.signalbox.map.page.Node.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Makes the graph of one map. */
final class GraphBuilder {

    private final SignalMap map;
    private final Wording wording;
    private final Map<String, Node> senders = new TreeMap<>();
    private final Map<String, Node> signals = new LinkedHashMap<>();
    private final Map<String, Node> receivers = new LinkedHashMap<>();
    private final Map<String, List<Hearer>> hearers = new HashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Map<Node, Set<Node>> ties = new HashMap<>();

    GraphBuilder(SignalMap map) {
        this.map = map;
        this.wording = new Wording(map);
    }

    /**
     * A receiver of a signal.
     *
     * @param senders the senders that it names; none if it hears all
     */
    private record Hearer(Node node, Set<Node> senders) {

        boolean hears(Node sender) {
            return senders.isEmpty() || senders.contains(sender);
        }
    }

    Graph build() {
        map.signals().forEach(each -> signals.put(each.type(), node(each)));
        map.receivers().forEach(this::add);
        map.signals().forEach(this::addWhatItIsToo);
        return new Graph(
                List.copyOf(senders.values()),
                List.copyOf(signals.values()),
                List.copyOf(receivers.values()),
                edges,
                ties);
    }

    private void add(MappedReceiver receiver) {
        Node node = node(receiver);
        receivers.put(node.key, node);
        Set<Node> named = new LinkedHashSet<>();
        receiver.senders().forEach(type -> named.add(sender(type)));
        for (String type : receiver.signals()) {
            Node signal = signal(type);
            hearers(type).add(new Hearer(node, named));
            for (Node sender : named.isEmpty() ? Set.of(anyoneFor(type)) : named) {
                connect(sender, signal);
                tie(sender, node);
                tie(node, sender);
            }
            connect(signal, node);
        }
    }

    /**
     * Ties a signal's senders to the other receivers that hear it: those of its super-types, and those that name no
     * sender.
     */
    private void addWhatItIsToo(MappedSignal mapped) {
        Node signal = signal(mapped.type());
        List<String> types = new ArrayList<>(wording.alsoHeardAs(mapped));
        for (String type : types) {
            tie(signal, signal(type));
            tie(signal(type), signal);
            for (Hearer hearer : hearers(type)) {
                tie(signal, hearer.node);
                tie(hearer.node, signal);
            }
        }
        types.add(mapped.type());
        Set<Node> named = new LinkedHashSet<>();
        hearers(mapped.type()).forEach(each -> named.addAll(each.senders));
        for (Node sender : named) {
            for (String type : types) {
                hearers(type).stream().filter(each -> each.hears(sender)).forEach(each -> {
                    tie(sender, signal(type));
                    tie(sender, each.node);
                });
            }
        }
    }

    private Node node(MappedSignal signal) {
        return new Node(
                Column.SIGNALS, "signal=" + signal.type(), "", wording.label(signal), wording.describe(signal), signal);
    }

    private Node node(MappedReceiver receiver) {
        String key = "receiver=" + receiver.id();
        for (int i = 2; receivers.containsKey(key); i++) {
            key = "receiver=" + receiver.id() + "~" + i;
        }
        return new Node(
                Column.RECEIVERS,
                key,
                wording.owner(receiver) + ".",
                receiver.method(),
                wording.describe(receiver),
                receiver);
    }

    private Node sender(String type) {
        return senders.computeIfAbsent(
                "sender=" + type,
                key -> new Node(Column.SENDERS, key, "", wording.sender(type), "Sender " + Names.readable(type), type));
    }

    private Node anyoneFor(String signal) {
        return senders.computeIfAbsent(
                "anyone=" + signal,
                key -> new Node(Column.SENDERS, key, "anyone", "", "Any sender of " + wording.signal(signal), ""));
    }

    private Node signal(String type) {
        return Objects.requireNonNull(signals.get(type));
    }

    private List<Hearer> hearers(String type) {
        return hearers.computeIfAbsent(type, each -> new ArrayList<>());
    }

    private void connect(Node from, Node to) {
        edges.add(new Edge(from, to));
        tie(from, to);
        tie(to, from);
    }

    private void tie(Node from, Node to) {
        ties.computeIfAbsent(from, each -> new LinkedHashSet<>()).add(to);
    }
}
