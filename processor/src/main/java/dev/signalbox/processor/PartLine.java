package dev.signalbox.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a registry and its index say of a part that can be called together with parts of other classes.
 *
 * @param signal the signal, which code in any package can name
 * @param name the part's name in its binder
 * @param order its order
 * @param senders whom it hears, as text that is the same for the same senders
 */
record PartLine(ClassName signal, String name, int order, String senders) {

    private static final Pattern FORMAT =
            Pattern.compile("(?<package>[^/ ]*)/(?<names>[^ ]+) (?<part>[^ ]+) (?<order>-?\\d{1,10}) (?<senders>.+)");

    /** The line as {@link #format} wrote it; nothing if another version did that in its own way. */
    static Optional<PartLine> parse(String text) {
        Matcher line = FORMAT.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        List<String> names = List.of(line.group("names").split("\\."));
        ClassName type = ClassName.get(
                line.group("package"), names.get(0), names.stream().skip(1).toArray(String[]::new));
        return Optional.of(
                new PartLine(type, line.group("part"), Integer.parseInt(line.group("order")), line.group("senders")));
    }

    /** The line as text, in which a slash tells the signal's package from its class. */
    String format() {
        String type = signal.packageName() + "/" + String.join(".", signal.simpleNames());
        return String.join(" ", type, name, Integer.toString(order), senders);
    }
}
