package dev.signalbox.processor.registry;

import dev.signalbox.map.page.MapFormat;
import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.map.LockFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of the processor, given to the compiler with {@code -A}.
 *
 * @param lock the file with the list of receivers, relative to the folder where the compiler runs
 * @param updatingLock whether to write this file instead of comparing with it
 * @param formats further formats in which to write the signal map
 * @param findings mistakes in the options
 */
public record Options(@Nullable Path lock, boolean updatingLock, Set<MapFormat> formats, List<Finding> findings) {

    static final String LOCK = "signalbox.lock";
    static final String UPDATE = LockFile.UPDATE;
    static final String MAP = "signalbox.map";

    public static final Set<String> NAMES = Set.of(LOCK, UPDATE, MAP);

    private static final Pattern UNRESOLVED = Pattern.compile("\\$\\{[^{}]+}");

    static Options of(Map<String, String> all) {
        Map<String, String> given = new HashMap<>(all);
        // Maven leaves this text if it knows no property of this name.
        given.values()
                .removeIf(value -> value != null && UNRESOLVED.matcher(value).matches());
        List<Finding> findings = new ArrayList<>();
        String update = given.getOrDefault(UPDATE, "false");
        if (!Set.of("true", "false").contains(update)) {
            findings.add(unknown(UPDATE, update, "'true' or 'false'"));
        }
        String lock = given.get(LOCK);
        return new Options(
                lock == null ? null : Path.of(lock),
                update.equals("true"),
                formats(given.getOrDefault(MAP, ""), findings),
                findings);
    }

    private static Set<MapFormat> formats(String given, List<Finding> findings) {
        Set<MapFormat> formats = new TreeSet<>();
        for (String each : given.split(",", -1)) {
            String text = each.strip();
            boolean known = text.isEmpty();
            for (MapFormat format : MapFormat.values()) {
                if (format.option().equals(text)) {
                    known = true;
                    formats.add(format);
                }
            }
            if (!known) {
                findings.add(unknown(MAP, text, "'html', 'md', 'mmd' and 'asyncapi', separated by commas"));
            }
        }
        return formats;
    }

    private static Finding unknown(String option, String value, String known) {
        return Finding.of(FindingKind.UNKNOWN_OPTION, option, value, known);
    }

    /** Whether there is something to do even for a compilation without receivers. */
    boolean wantsAll() {
        return lock != null || !findings.isEmpty();
    }
}
