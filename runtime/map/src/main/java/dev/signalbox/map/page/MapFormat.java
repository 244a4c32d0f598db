package dev.signalbox.map.page;

import dev.signalbox.map.AsyncApi;
import dev.signalbox.map.SignalMap;

/** A form of the signal map that people read. */
public enum MapFormat {
    /** An HTML page that needs no network and no other file. */
    HTML("html"),
    /** A Markdown table, as GitHub shows it. */
    MARKDOWN("md"),
    /** A Mermaid flowchart. */
    MERMAID("mmd"),
    /** An AsyncAPI 3 document of the signals that cross to other services. */
    ASYNCAPI("asyncapi", "asyncapi.json");

    private final String option;
    private final String extension;

    MapFormat(String extension) {
        this(extension, extension);
    }

    MapFormat(String option, String extension) {
        this.option = option;
        this.extension = extension;
    }

    /** What the option {@code signalbox.map} of the processor calls it. */
    public String option() {
        return option;
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
            case ASYNCAPI -> AsyncApi.write(map);
        };
    }
}
