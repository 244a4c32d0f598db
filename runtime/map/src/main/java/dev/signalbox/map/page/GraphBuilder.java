package dev.signalbox.map.page;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.MappedSend;
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
import java.util.stream.Collectors;

/** Makes the graph of one map. */
final class GraphBuilder {

    private final SignalMap map;
    private final Wording wording;
    private final Map<String, Node> senders = new TreeMap<>();
    private final Map<String, Node> signals = new LinkedHashMap<>();
    private final Map<String, Node> receivers = new LinkedHashMap<>();
    private final Map<String, List<Hearer>> hearers = new HashMap<>();
    private final Set<String> sent;
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Map<Node, Set<Node>> ties = new HashMap<>();

    GraphBuilder(SignalMap map) {
        this.map = map;
        this.wording = new Wording(map);
        this.sent = map.sends().stream()
                .filter(MappedSend::exact)
                .map(MappedSend::signal)
                .collect(Collectors.toSet());
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
        new TreeMap<>(map.sends().stream().collect(Collectors.groupingBy(MappedSend::id)))
                .values()
                .forEach(this::addCode);
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
            for (Node sender : named.isEmpty() ? anyoneFor(type) : named) {
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

    /** Where the code that sends is known, it is drawn instead. */
    private Set<Node> anyoneFor(String signal) {
        return sent.contains(signal)
                ? Set.of()
                : Set.of(senders.computeIfAbsent(
                        "anyone=" + signal,
                        key -> new Node(
                                Column.SENDERS, key, "anyone", "", "Any sender of " + wording.signal(signal), "")));
    }

    /** Adds a method that sends, with its signals. */
    private void addCode(List<MappedSend> sends) {
        MappedSend first = sends.get(0);
        String key = "code=" + first.id();
        Node code = new Node(
                Column.SENDERS, key, wording.owner(first) + ".", first.method(), wording.describe(sends), first);
        senders.put(key, code);
        for (MappedSend send : sends) {
            map.signals().stream().filter(send::mayBe).forEach(each -> connectCode(code, each.type(), !send.exact()));
        }
    }

    private void connectCode(Node code, String type, boolean open) {
        Node signal = signal(type);
        edges.remove(new Edge(code, signal, true));
        if (!edges.contains(new Edge(code, signal, false))) {
            connect(code, signal, open);
        }
        List<String> types = new ArrayList<>(wording.alsoHeardAs((MappedSignal) signal.subject()));
        types.add(type);
        for (String each : types) {
            for (Hearer hearer : hearers(each)) {
                tie(code, hearer.node);
                tie(hearer.node, code);
            }
        }
    }

    private Node signal(String type) {
        return Objects.requireNonNull(signals.get(type));
    }

    private List<Hearer> hearers(String type) {
        return hearers.computeIfAbsent(type, each -> new ArrayList<>());
    }

    private void connect(Node from, Node to) {
        connect(from, to, false);
    }

    private void connect(Node from, Node to, boolean open) {
        edges.add(new Edge(from, to, open));
        tie(from, to);
        tie(to, from);
    }

    private void tie(Node from, Node to) {
        ties.computeIfAbsent(from, each -> new LinkedHashSet<>()).add(to);
    }
}
