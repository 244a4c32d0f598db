package dev.signalbox.map;

import java.util.List;

/**
 * A value that travels to other services: a component of a signal, or of a record inside the signal.
 *
 * @param path its name; for one inside, after the name of the component that holds it: {@code lines.product}. For the
 *     constants of an enum, a star stands after that name: {@code color.*}
 * @param type its type as in source code, without {@code Optional}: {@code List<String>}; for constants, their names: {@code
 *     RED|GREEN}
 * @param optional whether it may be missing
 */
public record MappedComponent(String path, String type, boolean optional) {

    /** Whether it stands for the constants of an enum. */
    public boolean isConstants() {
        return path.endsWith(".*");
    }

    /** Their names; the type itself if it does not stand for constants. */
    public List<String> constants() {
        return List.of(type.split("\\|"));
    }
}
