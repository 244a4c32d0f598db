package dev.signalbox.map.page;

import dev.signalbox.map.SignalMap;
import java.util.function.Function;

/** A form of the signal map that people read. */
public enum MapFormat {
    /** A page that needs nothing else: no network, no other file. */
    HTML("html", Page::write),
    /** A table, as GitHub shows it. */
    MARKDOWN("md", Markdown::write),
    /** A Mermaid flowchart. */
    MERMAID("mmd", Mermaid::write);

    private final String extension;
    private final Function<SignalMap, String> writer;

    MapFormat(String extension, Function<SignalMap, String> writer) {
        this.extension = extension;
        this.writer = writer;
    }

    /** The end of the name of a file in this form: {@code md}. */
    public String extension() {
        return extension;
    }

    /** A map in this form. */
    public String write(SignalMap map) {
        return writer.apply(map);
    }
}
