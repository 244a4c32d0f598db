package dev.signalbox.map;

/**
 * A value that travels to other services: a component of a signal, or of a record inside the signal.
 *
 * @param path its name; for one inside, after the name of the component that holds it: {@code lines.product}
 * @param type its type as in source code, without {@code Optional}: {@code List<String>}
 * @param optional whether it may be missing
 */
public record MappedComponent(String path, String type, boolean optional) {}
