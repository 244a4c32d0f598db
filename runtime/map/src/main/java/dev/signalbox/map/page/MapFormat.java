package dev.signalbox.map.page;

import dev.signalbox.map.SignalMap;

/** A form of the signal map that people read. */
public enum MapFormat {
    /** An HTML page that needs no network and no other file. */
    HTML("html"),
    /** A Markdown table, as GitHub shows it. */
    MARKDOWN("md"),
    /** A Mermaid flowchart. */
    MERMAID("mmd");

    private final String extension;

    MapFormat(String extension) {
        this.extension = extension;
    }

    /** The extension of files in this form: {@code md}. */
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
