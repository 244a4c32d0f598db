package dev.signalbox.map.page;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.map.SignalMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a map as a table in GitHub's Markdown: one row for each receiver of each signal. */
final class Markdown {

    private static final Pattern TICKS = Pattern.compile("`+");

    private Markdown() {}

    static String write(SignalMap map) {
        Wording wording = new Wording(map);
        StringBuilder text =
                new StringBuilder(row("Signal", "Sender", "Receiver", "Arguments", "Only if", "Called", "Source"));
        text.append(row("---", "---", "---", "---", "---", "---", "---"));
        for (Wording.Section section : wording.sections()) {
            String signal = code(wording.label(section.signal()));
            if (section.receivers().isEmpty()) {
                text.append(row(signal, "", "", "", "", "", ""));
            }
            for (MappedReceiver receiver : section.receivers()) {
                text.append(row(
                        signal,
                        receiver.senders().isEmpty() ? "anyone" : code(wording.senders(receiver)),
                        code(wording.owner(receiver) + "." + receiver.method()),
                        code(Wording.arguments(receiver.arguments())),
                        code(Wording.conditions(receiver)),
                        String.join(", ", Wording.terms(receiver)),
                        code(Wording.source(receiver))));
            }
        }
        return text.toString();
    }

    private static String row(String... cells) {
        return Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /**
     * Writes a name as code, so that Markdown does not interpret it. Escapes only the characters that end the cell or
     * the code.
     */
    private static String code(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String line = Names.printable(text).replace('\n', ' ').replace("|", "\\|");
        int longest = TICKS.matcher(line)
                .results()
                .mapToInt(each -> each.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        String space = longest > 0 || line.isBlank() ? " " : "";
        return fence + space + line + space + fence;
    }
}
