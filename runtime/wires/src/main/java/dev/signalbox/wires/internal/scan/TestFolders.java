package dev.signalbox.wires.internal.scan;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Recognizes the folders into which build tools compile tests. */
public final class TestFolders {

    private static final List<Pattern> KNOWN = List.of(
            Pattern.compile(".*/target/test-classes"),
            Pattern.compile(".*/build/classes/[^/]+/test"),
            Pattern.compile(".*/(bin|out)/test(/[^/]+)?"));

    private TestFolders() {}

    public static boolean include(Path path) {
        String text = path.toString().replace('\\', '/');
        return KNOWN.stream().anyMatch(each -> each.matcher(text).matches());
    }
}
