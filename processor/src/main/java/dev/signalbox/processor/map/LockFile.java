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
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The list of receivers that a team commits with its sources. A new or removed receiver changes the file, so a review
 * shows it. An example of a line:
 *
 * <pre>
 * com.acme.MailSignals#welcome(User user) hears dev.signalbox.model.PostSave from com.acme.User when created, AFTER_COMMIT
 * </pre>
 *
 * <p>That of a durable receiver ends with its ids: {@code , durable as mail.welcome, formerly mail.hello}. Calls may be
 * recorded under these, so they do not vanish unless a line that one writes by hand says so: {@code retired mail.hello}.
 *
 * <p>A signal that reaches other services has a line with its shape, see {@link LockedShapes}.
 */
public final class LockFile {

    public static final String UPDATE = "signalbox.lock.update";

    private static final String HEAD = "# All receivers. Written by the compiler with -A" + UPDATE + "=true.\n";

    private static final String DURABLE = ", durable as ";
    private static final String FORMERLY = ", formerly ";
    private static final String RETIRED = "retired ";

    private final Path file;
    private final BiFunction<String, String, @Nullable Element> places;

    /**
     * Prepares.
     *
     * @param places where the sources have a component of a signal
     */
    public LockFile(Path file, BiFunction<String, String, @Nullable Element> places) {
        this.file = file;
        this.places = places;
    }

    /** The findings about what waits or is read elsewhere; if there are none, about lines that are wrong or missing. */
    public List<Finding> compare(SignalMap map) {
        NavigableSet<String> locked = read();
        List<Finding> losses = losses(locked, map);
        if (!losses.isEmpty()) {
            return losses;
        }
        NavigableSet<String> present = lines(locked, map);
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

    /** Writes the file, unless that would hide a loss. Lines that say which ids are retired stay in it. */
    public List<Finding> update(SignalMap map) {
        NavigableSet<String> locked = read();
        List<Finding> losses = losses(locked, map);
        if (losses.isEmpty()) {
            write(HEAD + lines(locked, map).stream().map(each -> each + "\n").collect(Collectors.joining()));
        }
        return losses;
    }

    /** Durable ids that vanished, and changes by which signals can no longer be read. */
    private List<Finding> losses(NavigableSet<String> locked, SignalMap map) {
        return Stream.concat(
                        vanishedIds(locked, map).stream(),
                        new LockedShapes(locked).breaks(map).stream().map(this::finding))
                .toList();
    }

    private Finding finding(BrokenShape broken) {
        return new Finding(
                FindingKind.BREAKS_READERS,
                FindingKind.BREAKS_READERS.text(
                        broken.found(), broken.why(), broken.instead(), broken.signal(), file, UPDATE),
                places.apply(broken.signal(), broken.component()),
                null,
                null);
    }

    private void write(String text) {
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

    private List<Finding> vanishedIds(NavigableSet<String> locked, SignalMap map) {
        NavigableSet<String> vanished = durableIds(locked);
        vanished.removeAll(durableIds(map));
        vanished.removeIf(each -> locked.contains(RETIRED + each));
        return vanished.stream()
                .map(each -> Finding.of(FindingKind.VANISHED_ID, file, each))
                .toList();
    }

    private static NavigableSet<String> durableIds(NavigableSet<String> locked) {
        return locked.stream()
                .filter(each -> !each.startsWith(RETIRED) && each.contains(DURABLE))
                .map(each -> each.substring(each.lastIndexOf(DURABLE) + DURABLE.length()))
                .flatMap(each -> Stream.of(each.split(FORMERLY, -1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static NavigableSet<String> durableIds(SignalMap map) {
        return map.receivers().stream()
                .filter(MappedReceiver::durable)
                .flatMap(each -> Stream.concat(Stream.of(each.id()), each.formerly().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The lines of all receivers, of signals that cross, and of what is retired and not back. */
    private static NavigableSet<String> lines(NavigableSet<String> locked, SignalMap map) {
        NavigableSet<String> lines =
                map.receivers().stream().map(LockFile::line).collect(Collectors.toCollection(TreeSet::new));
        map.signals().stream().flatMap(each -> LockedShapes.line(each).stream()).forEach(lines::add);
        locked.stream()
                .filter(each -> each.startsWith(RETIRED) && !durableIds(map).contains(each.substring(RETIRED.length())))
                .forEach(lines::add);
        return lines;
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
        if (receiver.phase() != Phase.NOW && !receiver.durable()) {
            further.add(receiver.phase().name());
        }
        if (receiver.async()) {
            further.add("async");
        }
        further.forEach(each -> line.append(", ").append(each));
        if (receiver.durable()) {
            line.append(DURABLE).append(receiver.id());
            receiver.formerly().forEach(each -> line.append(FORMERLY).append(each));
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String word, List<String> names) {
        if (!names.isEmpty()) {
            line.append(word).append(String.join(", ", names));
        }
    }
}
