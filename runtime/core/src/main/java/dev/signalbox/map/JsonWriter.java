package dev.signalbox.map;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes JSON to be read by people and compared line by line: small values on one line, others one member a line. */
final class JsonWriter {

    private static final int LINE = 100;

    private JsonWriter() {}

    static String write(Json json) {
        return write(json, 0) + "\n";
    }

    private static String write(Json json, int depth) {
        if (json instanceof Json.Members members) {
            Function<Integer, Collection<String>> each = inner -> members.values().entrySet().stream()
                    .map(member -> quote(member.getKey()) + ": " + write(member.getValue(), inner))
                    .toList();
            return write("{", each, "}", members.values().values(), depth);
        }
        if (json instanceof Json.Items items) {
            Function<Integer, Collection<String>> each = inner ->
                    items.values().stream().map(item -> write(item, inner)).toList();
            return write("[", each, "]", items.values(), depth);
        }
        return scalar(json);
    }

    private static String write(
            String open, Function<Integer, Collection<String>> each, String close, Collection<Json> values, int depth) {
        if (values.stream().allMatch(Json::isScalar)) {
            String line = open + String.join(", ", each.apply(depth)) + close;
            if (line.length() + 2 * depth <= LINE) {
                return line;
            }
        }
        String indent = "  ".repeat(depth);
        return each.apply(depth + 1).stream()
                .map(value -> "\n" + indent + "  " + value)
                .collect(Collectors.joining(",", open, "\n" + indent + close));
    }

    private static String scalar(Json json) {
        if (json instanceof Json.Text text) {
            return quote(text.value());
        }
        if (json instanceof Json.Numeral number) {
            return number.value().toString();
        }
        return json instanceof Json.Bool bool ? String.valueOf(bool.value()) : "null";
    }

    /** With escapes for what could not be seen, not be encoded, or would end the script that someone puts it in. */
    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') {
                quoted.append('\\').append(each);
            } else if (each == '\n') {
                quoted.append("\\n");
            } else if (isPrintable(text, i)) {
                quoted.append(each);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(String text, int index) {
        char each = text.charAt(index);
        if (Character.isHighSurrogate(each)) {
            return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(each)) {
            return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
        }
        if (each == '<') {
            return !text.startsWith("/", index + 1) && !text.startsWith("!", index + 1);
        }
        return switch (Character.getType(each)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
