package dev.signalbox.map;

/**
 * An argument of a signal, or one that a receiver takes.
 *
 * @param name its name
 * @param type its type as in source code: {@code List<String>}
 */
public record MappedArgument(String name, String type) {

    /** Its declaration: {@code int size}. */
    public String text() {
        return type + " " + name;
    }
}
