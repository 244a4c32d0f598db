package dev.signalbox.map;

/**
 * Where something is written.
 *
 * @param file the source file, seen from the root of the sources: {@code com/acme/UserSignals.java}
 * @param line the line in it, the first being 1
 */
public record SourcePosition(String file, int line) {

    public SourcePosition {
        if (line < 1) {
            throw new IllegalArgumentException("Lines are counted from 1, and " + file + " has no line " + line);
        }
    }
}
