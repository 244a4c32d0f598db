package dev.signalbox.map.page;

import dev.signalbox.map.MappedSignal;
import dev.signalbox.map.SignalMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes a map as a Mermaid flowchart. */
final class Mermaid {

    private final Map<Node, String> ids = new HashMap<>();
    private final StringBuilder text = new StringBuilder("flowchart LR\n");

    private Mermaid() {}

    static String write(SignalMap map) {
        return new Mermaid().write(Graph.of(map));
    }

    private String write(Graph graph) {
        graph.senders().forEach(each -> node(each, "([", "])", each.prefix + each.label));
        graph.signals().forEach(each -> node(each, "{{", "}}", each.label));
        graph.receivers().forEach(each -> node(each, "[", "]", each.prefix + each.label, terms(each)));
        graph.edges()
                .forEach(each -> text.append("  ")
                        .append(id(each.from()))
                        .append(" --> ")
                        .append(id(each.to()))
                        .append('\n'));
        graph.signals().forEach(each -> twins(each, graph.signals()));
        return text.toString();
    }

    /** Joins records of several services for one signal: receivers of each hear what is sent as the other. */
    private void twins(Node signal, List<Node> signals) {
        for (Node other : signals.subList(signals.indexOf(signal) + 1, signals.size())) {
            if (isHeardAs(signal, other) && isHeardAs(other, signal)) {
                text.append("  ")
                        .append(id(signal))
                        .append(" <-.-> ")
                        .append(id(other))
                        .append('\n');
            }
        }
    }

    private static boolean isHeardAs(Node signal, Node other) {
        return ((MappedSignal) signal.subject()).supertypes().contains(((MappedSignal) other.subject()).type());
    }

    private static String terms(Node receiver) {
        return String.join(", ", Wording.terms(receiver.receiver()));
    }

    /** Writes a node with a label of several lines. */
    private void node(Node node, String open, String close, String... lines) {
        ids.put(node, "n" + ids.size());
        List<String> labels = Stream.of(lines)
                .filter(each -> !each.isEmpty())
                .map(Mermaid::escape)
                .toList();
        text.append("  ").append(id(node)).append(open).append('"');
        text.append(String.join("<br>", labels)).append('"').append(close).append('\n');
    }

    /**
     * Escapes a label. Mermaid reads labels as Markdown and HTML, so all characters except letters and digits are
     * written as numbers.
     */
    private static String escape(String label) {
        StringBuilder escaped = new StringBuilder();
        Names.printable(label).codePoints().forEach(each -> {
            if (Character.isLetterOrDigit(each) || " .,_$".indexOf(each) >= 0) {
                escaped.appendCodePoint(each);
            } else {
                escaped.append('#').append(each).append(';');
            }
        });
        return escaped.toString();
    }

    private String id(Node node) {
        return Objects.requireNonNull(ids.get(node));
    }
}
