package dev.signalbox.processor.registry;

import com.palantir.javapoet.ClassName;
import dev.signalbox.processor.model.RegistryLine;
import dev.signalbox.processor.model.RegistryLine.Crossing;
import dev.signalbox.processor.model.RegistryLine.Joinable;
import dev.signalbox.spi.Registry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text file in the compiler's output that lists all classes with receivers. An incremental compilation sees only the
 * changed classes, and reads the registry's information about the others here. For each class, the index lists the
 * signals that it hears ({@code hears}), those of them that durable receivers hear ({@code records}), the generated parts
 * that the registry may join with parts of other classes ({@code joins}: the signal's package and name, the part's name,
 * its order and senders), the ids of the receivers ({@code has}), and the earlier ids of durable ones ({@code had}). A signal
 * that reaches other services has its topic and name ({@code crosses}):
 *
 * <pre>
 * com.acme.UserSignals
 *   hears com.acme.PizzaDone
 *   joins com.acme/PizzaDone OnPizzaDone 0 com.acme.Kitchen
 *   has com.acme.UserSignals#ringTheBell
 * </pre>
 */
final class RegistryIndex {

    static final String SERVICE = "META-INF/services/" + Registry.class.getName();

    static final String PATH = "META-INF/signalbox/receivers.index";

    private static final String HEARS = "  hears ";
    private static final String RECORDS = "  records ";
    private static final String JOINS = "  joins ";
    private static final String HAS = "  has ";
    private static final String HAD = "  had ";
    private static final String CROSSES = "  crosses ";

    private static final Pattern PART =
            Pattern.compile("(?<package>[^/ ]*)/(?<names>[^ ]+) (?<part>[^ ]+) (?<order>-?\\d{1,10}) (?<senders>.+)");

    private RegistryIndex() {}

    /**
     * A class of the index.
     *
     * @param owner its canonical name
     */
    record Entry(
            String owner,
            NavigableSet<String> signals,
            NavigableSet<String> durable,
            List<Joinable> parts,
            NavigableSet<String> ids,
            NavigableSet<String> formerIds,
            List<Crossing> crossings) {

        Entry(String owner) {
            this(
                    owner,
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new ArrayList<>(),
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new ArrayList<>());
        }
    }

    static List<Entry> parse(String text) {
        List<Entry> entries = new ArrayList<>();
        text.lines().forEach(line -> {
            if (!line.startsWith("  ")) {
                entries.add(new Entry(line));
            } else if (!entries.isEmpty()) {
                parse(line, entries.get(entries.size() - 1));
            }
        });
        return entries;
    }

    private static void parse(String line, Entry entry) {
        if (line.startsWith(HEARS)) {
            entry.signals().add(line.substring(HEARS.length()));
        } else if (line.startsWith(RECORDS)) {
            entry.durable().add(line.substring(RECORDS.length()));
        } else if (line.startsWith(JOINS)) {
            parsePart(line.substring(JOINS.length())).ifPresent(entry.parts()::add);
        } else if (line.startsWith(HAS)) {
            entry.ids().add(line.substring(HAS.length()));
        } else if (line.startsWith(HAD)) {
            entry.formerIds().add(line.substring(HAD.length()));
        } else if (line.startsWith(CROSSES)) {
            String[] words = line.substring(CROSSES.length()).split(" ", 2);
            entry.crossings().add(new Crossing(words[0], words[words.length - 1]));
        }
    }

    static String format(Collection<RegistryLine> lines) {
        StringBuilder text = new StringBuilder();
        for (RegistryLine line : lines) {
            text.append(line.owner().canonicalName()).append('\n');
            line.signals().forEach(each -> text.append(HEARS).append(each).append('\n'));
            line.durable().forEach(each -> text.append(RECORDS).append(each).append('\n'));
            line.parts().forEach(each -> text.append(JOINS).append(text(each)).append('\n'));
            line.ids().forEach(each -> text.append(HAS).append(each).append('\n'));
            line.formerIds().forEach(each -> text.append(HAD).append(each).append('\n'));
            Crossing crossing = line.crossing();
            if (crossing != null) {
                text.append(CROSSES)
                        .append(crossing.topic())
                        .append(' ')
                        .append(crossing.name())
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Reads a part that {@link #text} wrote; empty if another version wrote it in another format. */
    private static Optional<Joinable> parsePart(String text) {
        Matcher line = PART.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        List<String> names = List.of(line.group("names").split("\\."));
        ClassName type = ClassName.get(
                line.group("package"), names.get(0), names.stream().skip(1).toArray(String[]::new));
        return Optional.of(
                new Joinable(type, line.group("part"), Integer.parseInt(line.group("order")), line.group("senders")));
    }

    /** A part as text. A slash separates the signal's package from its class. */
    private static String text(Joinable part) {
        ClassName signal = part.signal();
        String type = signal.packageName() + "/" + String.join(".", signal.simpleNames());
        return String.join(" ", type, part.name(), Integer.toString(part.order()), part.senders());
    }
}
