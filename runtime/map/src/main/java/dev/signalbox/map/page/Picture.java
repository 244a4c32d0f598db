package dev.signalbox.map.page;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.page.Layout.Box;
import dev.signalbox.map.page.Layout.Line;
import dev.signalbox.map.page.Node.Column;
import dev.signalbox.map.page.Notes.Note;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws a graph as SVG. Data attributes hold what the page's script needs to move and highlight nodes. */
final class Picture {

    private static final double LETTER = 7.6;
    private static final double BADGE_LETTER = 6.2;
    private static final int PADDING = 12;
    private static final int BASE_LINE = 18;
    private static final int MARGIN = 4;
    private static final int WIDTH = Layout.WIDTH + 2 * MARGIN;
    private static final int HEAD = 32;

    private final Graph graph;
    private final Layout layout;
    private final Map<Node, String> ids;
    private final Notes notes;
    private final Map<Node, Long> receivers;
    private final Markup markup;

    /** @param ids the HTML ids of the nodes in the page */
    Picture(Graph graph, Layout layout, Map<Node, String> ids, Notes notes, Markup markup) {
        this.graph = graph;
        this.layout = layout;
        this.ids = ids;
        this.notes = notes;
        this.receivers = graph.edges().stream().collect(Collectors.groupingBy(Graph.Edge::from, Collectors.counting()));
        this.markup = markup;
    }

    void draw() {
        heads();
        markup.open("svg").with("class", "graph").with("role", "group");
        markup.with("aria-label", "Senders, signals and receivers. The table below says the same.");
        size(-MARGIN, -MARGIN, layout.height() + 2 * MARGIN);
        markup.with("data-row", Layout.ROW).with("data-pitch", Layout.PITCH).with("data-gap", Layout.GAP);
        graph.edges().forEach(this::draw);
        layout.boxes().forEach(this::draw);
        markup.close();
    }

    private void heads() {
        markup.open("svg").with("class", "heads").with("aria-hidden", "true");
        size(-MARGIN, 0, HEAD);
        markup.with("preserveAspectRatio", "xMinYMin");
        for (Column column : Column.values()) {
            String name = column.name().charAt(0) + column.name().substring(1).toLowerCase(Locale.ROOT);
            markup.open("text").with("x", Box.of(column, 0, 0).x()).with("y", 20);
            markup.text(name).close();
        }
        markup.close();
    }

    private void size(int left, int top, int height) {
        markup.with("width", WIDTH).with("height", height);
        markup.with("viewBox", left + " " + top + " " + WIDTH + " " + height);
    }

    private void draw(Graph.Edge edge) {
        Line line = layout.line(edge);
        int middle = (line.x1() + line.x2()) / 2;
        String path = "M" + line.x1() + " " + line.y1() + "C" + middle + " " + line.y1() + " " + middle + " "
                + line.y2() + " " + line.x2() + " " + line.y2();
        markup.open("path").with("class", edge.open() ? "edge open" : "edge");
        markup.with("data-from", id(edge.from())).with("data-to", id(edge.to()));
        markup.with("d", path).close();
    }

    private void draw(Node node, Box box) {
        markup.open("g").with("class", kind(node)).with("id", id(node));
        markup.with("data-key", node.key).with("data-ties", ties(node));
        if (node.column == Column.RECEIVERS) {
            MappedReceiver receiver = node.receiver();
            markup.with("data-home", id(Objects.requireNonNull(layout.homes().get(node))));
            markup.with("data-phase", receiver.phase().name());
            markup.with("data-async", String.valueOf(receiver.async()));
        }
        markup.with("transform", "translate(" + box.x() + " " + box.y() + ")");
        markup.open("title").text(title(node)).close();
        markup.open("rect").with("class", "box");
        markup.with("width", box.width())
                .with("height", box.height())
                .with("rx", 6)
                .close();
        switch (node.column) {
            case SENDERS -> label(node, room(box.width()));
            case SIGNALS -> signal(node, box);
            case RECEIVERS -> receiver(node, box);
        }
        markup.close();
    }

    private String ties(Node node) {
        return graph.ties().getOrDefault(node, Set.of()).stream()
                .map(this::id)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private void signal(Node node, Box box) {
        String count = String.valueOf(receivers.getOrDefault(node, 0L));
        String longest = count + "/" + count; // the page's text when some receivers are hidden
        label(node, room(note(node, box.width() - (int) (longest.length() * LETTER))));
        text("count", box.width() - PADDING, count);
    }

    private void receiver(Node node, Box box) {
        int right = note(node, box.width() - PADDING / 2);
        List<String> terms = Wording.terms(node.receiver());
        for (int i = terms.size() - 1; i >= 0; i--) {
            right = badge(Wording.kind(terms.get(i)), terms.get(i), right);
        }
        label(node, room(right));
    }

    private String title(Node node) {
        Note note = notes.on(node.subject());
        return note == null ? node.title : node.title + "\n" + note.text();
    }

    /** Draws a note that ends at this x coordinate; returns the coordinate of its start. */
    private int note(Node node, int right) {
        Note note = notes.on(node.subject());
        return note == null ? right : badge(Wording.kind(note), note.badge(), right);
    }

    /** Draws a term in a rounded box that ends at this x coordinate; returns the coordinate of its start. */
    private int badge(String kind, String term, int right) {
        int width = (int) Math.round(term.length() * BADGE_LETTER) + PADDING;
        int left = right - width;
        markup.open("rect").with("class", kind).with("x", left).with("y", 6);
        markup.with("width", width).with("height", 16).with("rx", 8).close();
        text(kind, left + width / 2, term);
        return left - PADDING / 2;
    }

    private void text(String kind, int x, String content) {
        markup.open("text").with("class", kind).with("x", x).with("y", BASE_LINE);
        markup.text(content).close();
    }

    private void label(Node node, int columns) {
        String prefix = Names.shorten(node.prefix, Math.max(columns / 3, columns - Names.columns(node.label)));
        markup.open("text").with("class", "label").with("x", PADDING).with("y", BASE_LINE);
        if (!prefix.isEmpty()) {
            markup.inline("tspan").with("class", "prefix").text(prefix).close();
        }
        markup.text(Names.shorten(node.label, columns - Names.columns(prefix))).close();
    }

    private String kind(Node node) {
        return switch (node.column) {
            case SENDERS ->
                node.label.isEmpty() || !graph.ties().containsKey(node) ? "node sender anyone" : "node sender";
            case SIGNALS -> "node signal";
            case RECEIVERS -> "node receiver";
        };
    }

    private static int room(int width) {
        return (int) ((width - 2 * PADDING) / LETTER);
    }

    private String id(Node node) {
        return Objects.requireNonNull(ids.get(node));
    }
}
