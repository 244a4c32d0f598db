package dev.signalbox.wires;

import dev.signalbox.wires.internal.scan.ScanException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program for {@link Wires#check()} and {@link Wires#writeTo}, for builds without a test:
 *
 * <pre>
 * java -cp signalbox-wires.jar:signalbox-map.jar:signalbox-core.jar:asm.jar:asm-tree.jar:asm-analysis.jar \
 *     dev.signalbox.wires.CheckWires --packages com.acme --out docs app.jar lib/*.jar
 * </pre>
 *
 * <p>Its exit code is 0 if nothing is wrong. It is 1 if something is wrong, which the program prints, and 2 if the
 * arguments are wrong.
 */
public final class CheckWires {

    private static final String USAGE = """
            Checks both ends of every wire, and writes the signal map with what sends.

            Usage: CheckWires --packages com.acme[,com.other] [--out DIR] JAR_OR_FOLDER...

            The jars and folders are those of the application and of all that it uses.
            With --out, writes signals.json, signals.mmd (Mermaid), signals.md and signals.html into DIR.
            """;

    private CheckWires() {}

    /** Runs the program. */
    public static void main(String... arguments) {
        int status = run(List.of(arguments), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.print(USAGE);
            return 0;
        }
        List<String> places = new ArrayList<>(arguments);
        String packages = take("--packages", places);
        String folder = take("--out", places);
        if (packages == null || places.isEmpty() || places.stream().anyMatch(each -> each.startsWith("--"))) {
            err.print(USAGE);
            return 2;
        }
        try {
            Wires wires = Wires.of(places.stream().map(Path::of).toList(), packages.split(",", -1));
            if (folder != null) {
                wires.writeTo(Path.of(folder));
            }
            wires.check();
            return 0;
        } catch (AssertionError | ScanException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static @Nullable String take(String option, List<String> arguments) {
        int index = arguments.indexOf(option);
        if (index < 0 || index + 1 == arguments.size()) {
            return null;
        }
        arguments.remove(index);
        return arguments.remove(index);
    }
}
