package dev.signalbox.processor.map;

import dev.signalbox.Phase;
import dev.signalbox.map.MappedArgument;
import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.SignalMap;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The list of receivers that a team commits with its sources. A new or removed receiver changes the file, so a review
 * shows it. An example of a line:
 *
 * <pre>
 * com.acme.MailSignals#welcome(User user) hears dev.signalbox.model.PostSave from com.acme.User when created, AFTER_COMMIT
 * </pre>
 */
public final class LockFile {

    public static final String UPDATE = "signalbox.lock.update";

    private static final String HEAD = "# All receivers. Written by the compiler with -A" + UPDATE + "=true.\n";

    private final Path file;

    public LockFile(Path file) {
        this.file = file;
    }

    /** The findings about lines that are wrong and about lines that are missing. */
    public List<Finding> compare(SignalMap map) {
        NavigableSet<String> locked = read();
        NavigableSet<String> present = lines(map);
        NavigableSet<String> all = new TreeSet<>(locked);
        all.addAll(present);
        List<String> differences = new ArrayList<>();
        for (String each : all) {
            if (!present.contains(each)) {
                differences.add("- " + each);
            } else if (!locked.contains(each)) {
                differences.add("+ " + each);
            }
        }
        return differences.isEmpty()
                ? List.of()
                : List.of(
                        Finding.of(FindingKind.CHANGED_RECEIVERS, file, String.join("\n", differences), UPDATE, file));
    }

    public void update(SignalMap map) {
        String text = HEAD + lines(map).stream().map(each -> each + "\n").collect(Collectors.joining());
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NavigableSet<String> read() {
        try (var lines = Files.lines(file)) {
            return lines.filter(each -> !each.startsWith("#") && !each.isBlank())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (NoSuchFileException e) {
            return new TreeSet<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NavigableSet<String> lines(SignalMap map) {
        return map.receivers().stream().map(LockFile::line).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(MappedReceiver receiver) {
        StringBuilder line = new StringBuilder(receiver.owner())
                .append('#')
                .append(receiver.method())
                .append(receiver.arguments().stream()
                        .map(MappedArgument::text)
                        .collect(Collectors.joining(", ", "(", ")")))
                .append(" hears ")
                .append(String.join(", ", receiver.signals()));
        if (!receiver.senders().isEmpty()) {
            line.append(receiver.exact() ? " from exactly " : " from ").append(String.join(", ", receiver.senders()));
        }
        append(line, " when ", receiver.when());
        append(line, " changed ", receiver.changed());
        Set<String> further = new LinkedHashSet<>();
        if (receiver.order() != 0) {
            further.add("order " + receiver.order());
        }
        if (receiver.phase() != Phase.NOW) {
            further.add(receiver.phase().name());
        }
        if (receiver.async()) {
            further.add("async");
        }
        further.forEach(each -> line.append(", ").append(each));
        return line.toString();
    }

    private static void append(StringBuilder line, String word, List<String> names) {
        if (!names.isEmpty()) {
            line.append(word).append(String.join(", ", names));
        }
    }
}
