package dev.signalbox.durable.internal.travel;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The recorded form of model signals: names with values, a line each. It is text, so that people can read it in the
 * table. A value that is null has no line.
 */
public final class Lines {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Adds a line, unless the value is null. */
    public Lines add(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
        return this;
    }

    /** The value of a name; null if it has no line. */
    public @Nullable String find(String name) {
        return values.get(name);
    }

    /**
     * The value of a name.
     *
     * @throws IllegalArgumentException if it has no line
     */
    public String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The recorded signal has no line '" + name + ": …'");
        }
        return value;
    }

    public byte[] toBytes() {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) ->
                text.append(name).append(": ").append(escaped(value)).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if the bytes have another form
     */
    public static Lines ofBytes(byte[] bytes) {
        Lines lines = new Lines();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                lines.values.put(line.substring(0, colon), unescaped(line.substring(colon + 2)));
            } else if (!line.isEmpty()) {
                throw new IllegalArgumentException("Not a line of a recorded signal: '" + line + "'");
            }
        }
        return lines;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescaped(String text) {
        StringBuilder value = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                value.append(text.charAt(at) == 'n' ? '\n' : text.charAt(at));
            } else {
                value.append(c);
            }
        }
        return value.toString();
    }
}
