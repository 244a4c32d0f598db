package dev.signalbox.map.page;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.SignalMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Writes the page: filters, picture, table, style and script. Its content security policy allows no other scripts or
 * styles.
 */
public final class Page {

    private final SignalMap map;
    private final Notes notes;
    private final Graph graph;
    private final Layout layout;
    private final Map<Node, String> ids = new LinkedHashMap<>();
    private final Markup markup = new Markup();

    private Page(SignalMap map, Notes notes) {
        this.map = map;
        this.notes = notes;
        this.graph = Graph.of(map);
        this.layout = graph.layout();
        layout.boxes().keySet().forEach(node -> ids.put(node, "n" + ids.size()));
    }

    /** Writes a map as a page that needs no network and no other file. */
    public static String write(SignalMap map) {
        return write(map, Notes.NONE);
    }

    /** Writes the same page with notes, such as what an application has done so far. */
    public static String write(SignalMap map, Notes notes) {
        return new Page(map, notes).write();
    }

    private String write() {
        String style = resource("signals.css");
        String script = resource("signals.js");
        markup.raw("<!DOCTYPE html>").open("html").with("lang", "en");
        head(style, script);
        markup.open("body").open("header");
        markup.open("h1").text("Signal map").close();
        markup.open("p").text(counts()).close().close();
        markup.open("main");
        filters();
        markup.open("div").with("class", "map");
        new Picture(graph, layout, ids, notes, markup).draw();
        markup.close();
        markup.open("h2").with("id", "by-signal").text("Receivers by signal").close();
        table();
        markup.close();
        markup.open("script").raw(script).close();
        return markup.close().close() + "\n";
    }

    private void head(String style, String script) {
        String policy = "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(style)
                + "'; base-uri 'none'; form-action 'none'";
        markup.open("head");
        markup.open("meta").with("charset", "utf-8").close();
        markup.open("meta")
                .with("http-equiv", "Content-Security-Policy")
                .with("content", policy)
                .close();
        meta("viewport", "width=device-width, initial-scale=1");
        meta("color-scheme", "light dark");
        markup.open("title").text("Signal map").close();
        markup.open("style").raw(style).close();
        markup.close();
    }

    private void meta(String name, String content) {
        markup.open("meta").with("name", name).with("content", content).close();
    }

    private String counts() {
        long senders =
                graph.senders().stream().filter(each -> !each.label.isEmpty()).count();
        return Wording.counted(senders, "sender") + ", "
                + Wording.counted(graph.signals().size(), "signal") + ", "
                + Wording.counted(graph.receivers().size(), "receiver");
    }

    /** Writes the filters, but hidden. The script shows them, because they do not work without it. */
    private void filters() {
        markup.open("div").with("class", "filters").with("role", "search").with("hidden", "");
        markup.open("label")
                .text("Search ")
                .inline("input")
                .with("type", "search")
                .with("id", "search");
        markup.with("autocomplete", "off").with("spellcheck", "false").close().close();
        select("signal", "Signal", signals());
        select("phase", "Phase", phases());
        select("async", "Thread", new TreeMap<>(Map.of("false", "the sender's", "true", "async")));
        markup.open("label").inline("input").with("type", "checkbox").with("id", "only");
        markup.close().text(" Hide the rest").close();
        markup.open("p").with("role", "status").with("id", "found").close();
        markup.close();
        markup.open("p").with("role", "status").with("id", "selection").with("hidden", "");
        markup.close();
    }

    private void select(String id, String label, Map<String, String> options) {
        markup.open("label").text(label + " ").inline("select").with("id", id);
        markup.open("option").with("value", "").text("any").close();
        options.forEach((value, text) ->
                markup.open("option").with("value", value).text(text).close());
        markup.close().close();
    }

    private void table() {
        Map<Object, String> bySubject = new HashMap<>();
        ids.forEach((node, id) -> bySubject.put(node.subject(), id));
        new ReceiverTable(new Wording(map), bySubject, notes, markup).write();
    }

    private Map<String, String> signals() {
        Map<String, String> signals = new LinkedHashMap<>();
        graph.signals().stream()
                .sorted(Comparator.comparing(each -> each.label))
                .forEach(each -> signals.put(Objects.requireNonNull(ids.get(each)), each.label));
        return signals;
    }

    private Map<String, String> phases() {
        Map<String, String> phases = new LinkedHashMap<>();
        map.receivers().stream()
                .map(MappedReceiver::phase)
                .distinct()
                .sorted()
                .forEach(each -> phases.put(each.name(), Wording.phase(each)));
        return phases;
    }

    /**
     * Reads a file with {@code \n} as the line end, as browsers see it, because the policy contains hashes of that
     * text.
     */
    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
