package dev.signalbox.map.page;

import dev.signalbox.map.SignalMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A program that merges the maps of several jars and class folders into one map:
 *
 * <pre>
 * java -cp signalbox-map.jar:signalbox-core.jar dev.signalbox.map.page.MergeMaps --out docs app.jar lib/*.jar
 * </pre>
 *
 * <p>It ends with 0 if it has written the map, with 1 if it could not, and with 2 if it was called wrongly. It prints
 * the name of a jar without a map and skips the jar, so that the user can give all jars of an application.
 */
public final class MergeMaps {

    private static final String USAGE = """
            Makes one signal map of those in several jars and folders of classes.

            Usage: java -cp signalbox-map.jar:signalbox-core.jar dev.signalbox.map.page.MergeMaps --out DIR JAR_OR_FOLDER...

            Writes signals.json, signals.mmd (Mermaid), signals.md and signals.html into DIR; and signals.asyncapi.json, if
            there are signals that cross to other services.
            Each jar or folder may hold %s, which the annotation processor writes.
            """.formatted(SignalMap.PATH);

    private final PrintStream err;

    private MergeMaps(PrintStream err) {
        this.err = err;
    }

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
        List<String> rest = new ArrayList<>(arguments);
        int option = rest.indexOf("--out");
        if (option < 0 || rest.size() < option + 2) {
            return misused("--out DIR is missing", err);
        }
        rest.remove(option);
        String folder = rest.remove(option);
        Optional<String> unknown =
                rest.stream().filter(each -> each.startsWith("-")).findFirst();
        if (unknown.isPresent()) {
            return misused("There is no option " + unknown.get(), err);
        }
        if (rest.isEmpty()) {
            return misused("No jar or folder is given", err);
        }
        try {
            out.println(new MergeMaps(err).merge(rest, Path.of(folder)));
            return 0;
        } catch (Failure | InvalidPathException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static int misused(String message, PrintStream err) {
        err.println(message + ".\n");
        err.print(USAGE);
        return 2;
    }

    private String merge(List<String> places, Path folder) throws Failure {
        List<SignalMap> maps = new ArrayList<>();
        for (String place : places) {
            Optional<SignalMap> map = read(Path.of(place));
            map.ifPresentOrElse(maps::add, () -> err.println(place + " holds no " + SignalMap.PATH + ": passed over."));
        }
        if (maps.isEmpty()) {
            throw new Failure("No signal map found. Was the code compiled with signalbox-processor?");
        }
        SignalMap merged = SignalMap.merge(maps);
        write(merged, folder);
        return "Wrote " + folder.resolve("signals.html") + ", .md, .mmd and .json: "
                + Wording.counted(merged.signals().size(), "signal") + ", "
                + Wording.counted(merged.receivers().size(), "receiver") + ".";
    }

    private static Optional<SignalMap> read(Path place) throws Failure {
        if (!Files.exists(place)) {
            throw new Failure("There is no " + place);
        }
        try {
            Optional<byte[]> json = Files.isDirectory(place) ? inFolder(place) : inJar(place);
            return json.map(each -> SignalMap.fromJson(new String(each, StandardCharsets.UTF_8)));
        } catch (ZipException e) {
            throw new Failure(place + " is no jar: " + e.getMessage());
        } catch (IOException e) {
            throw new Failure("Cannot read " + place + ": " + e);
        } catch (IllegalArgumentException e) {
            throw new Failure("The map in " + place + " cannot be read. " + e.getMessage());
        }
    }

    private static Optional<byte[]> inFolder(Path folder) throws IOException {
        Path file = folder.resolve(SignalMap.PATH);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private static Optional<byte[]> inJar(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(SignalMap.PATH);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(in.readAllBytes());
            }
        }
    }

    private static void write(SignalMap map, Path folder) throws Failure {
        try {
            Files.createDirectories(folder);
            write(folder.resolve("signals.json"), map.toJson());
            for (MapFormat each : formats(map)) {
                write(folder.resolve("signals." + each.extension()), each.write(map));
            }
        } catch (IOException e) {
            throw new Failure("Cannot write to " + folder + ": " + e);
        }
    }

    /** All, or without AsyncAPI if no signal reaches other services. */
    private static Set<MapFormat> formats(SignalMap map) {
        Set<MapFormat> formats = EnumSet.allOf(MapFormat.class);
        if (map.signals().stream().allMatch(each -> each.crossing() == null)) {
            formats.remove(MapFormat.ASYNCAPI);
        }
        return formats;
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Its message is shown to the user instead of a stack trace. */
    private static final class Failure extends Exception {

        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message, null, false, false);
        }
    }
}
