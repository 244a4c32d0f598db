package dev.signalbox.processor;

import dev.signalbox.spi.Registry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The registry's memory: a text file beside it, from which an incremental compilation that sees some classes learns of
 * the others.
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
    private static final String JOINS = "  joins ";
    private static final String HAS = "  has ";

    private RegistryIndex() {}

    /**
     * A class of the index.
     *
     * @param owner its canonical name
     */
    record Entry(String owner, NavigableSet<String> signals, List<PartLine> parts, NavigableSet<String> ids) {

        Entry(String owner) {
            this(owner, new TreeSet<>(), new ArrayList<>(), new TreeSet<>());
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
        } else if (line.startsWith(JOINS)) {
            PartLine.parse(line.substring(JOINS.length())).ifPresent(entry.parts()::add);
        } else if (line.startsWith(HAS)) {
            entry.ids().add(line.substring(HAS.length()));
        }
    }

    static String format(Collection<RegistryLine> lines) {
        StringBuilder text = new StringBuilder();
        for (RegistryLine line : lines) {
            text.append(line.owner().canonicalName()).append('\n');
            line.signals().forEach(each -> text.append(HEARS).append(each).append('\n'));
            line.parts()
                    .forEach(each -> text.append(JOINS).append(each.format()).append('\n'));
            line.ids().forEach(each -> text.append(HAS).append(each).append('\n'));
        }
        return text.toString();
    }
}
