package dev.signalbox.map;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;

/**
 * Writes JSON that people can read and compare line by line: small values on one line, others with one member on each
 * line.
 */
final class JsonWriter {

    private static final int LINE = 100;

    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    static String write(Json json) {
        JsonWriter writer = new JsonWriter();
        writer.write(json, 0);
        return writer.text.append('\n').toString();
    }

    private void write(Json json, int depth) {
        if (json instanceof Json.Members members) {
            write('{', members.values().entrySet(), JsonWriter::isSmall, this::writeMember, '}', depth);
        } else if (json instanceof Json.Items items) {
            write('[', items.values(), Json::isScalar, this::write, ']', depth);
        } else {
            text.append(scalar(json));
        }
    }

    private static boolean isSmall(Map.Entry<String, Json> member) {
        return member.getValue().isScalar();
    }

    private void writeMember(Map.Entry<String, Json> member, int depth) {
        text.append(quote(member.getKey())).append(": ");
        write(member.getValue(), depth);
    }

    private <T> void write(
            char open, Collection<T> values, Predicate<T> small, ObjIntConsumer<T> each, char close, int depth) {
        int start = text.length();
        if (values.stream().allMatch(small)) {
            text.append(open);
            String separator = "";
            for (T value : values) {
                text.append(separator);
                each.accept(value, depth);
                separator = ", ";
            }
            text.append(close);
            if (text.length() - start + 2 * depth <= LINE) {
                return;
            }
            text.setLength(start);
        }
        String line = "\n" + "  ".repeat(depth);
        char before = open;
        for (T value : values) {
            text.append(before).append(line).append("  ");
            each.accept(value, depth + 1);
            before = ',';
        }
        text.append(line).append(close);
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

    /** Escapes characters that are invisible, that UTF-8 cannot encode, or that would end an HTML script with this text. */
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
