package dev.signalbox.map;

/**
 * A position in source code.
 *
 * @param file the source file, relative to the root of the sources: {@code com/acme/UserSignals.java}
 * @param line the line in the file; the first line is 1
 */
public record SourcePosition(String file, int line) {

    public SourcePosition {
        if (line < 1) {
            throw new IllegalArgumentException("Lines are counted from 1, and " + file + " has no line " + line);
        }
    }
}
