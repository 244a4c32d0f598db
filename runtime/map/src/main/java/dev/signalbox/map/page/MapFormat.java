package dev.signalbox.map.page;

import dev.signalbox.map.SignalMap;

/** A form of the signal map that people read. */
public enum MapFormat {
    /** A page that needs nothing else: no network, no other file. */
    HTML("html"),
    /** A table, as GitHub shows it. */
    MARKDOWN("md"),
    /** A Mermaid flowchart. */
    MERMAID("mmd");

    private final String extension;

    MapFormat(String extension) {
        this.extension = extension;
    }

    /** The end of the name of a file in this form: {@code md}. */
    public String extension() {
        return extension;
    }

    /** A map in this form. */
    public String write(SignalMap map) {
        return switch (this) {
            case HTML -> Page.write(map);
            case MARKDOWN -> Markdown.write(map);
            case MERMAID -> Mermaid.write(map);
        };
    }
}
