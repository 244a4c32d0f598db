package dev.signalbox.durable.internal.queue;

import dev.signalbox.durable.spi.RecordedCall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of a recorded call's row: lines with a name and a value each, an empty line, and the signal. It is text,
 * so that people can read it in the table.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes, as the database has them; nothing compares these records
public record Envelope(
        String signal,
        Instant sentAt,
        String trace,
        @Nullable String persistenceUnit,
        @Nullable String tenant,
        byte[] payload) {

    private static final String SIGNAL = "signal";
    private static final String SENT = "sent";
    private static final String TRACE = "traceparent";
    private static final String UNIT = "unit";
    private static final String TENANT = "tenant";

    static Envelope of(RecordedCall call) {
        return new Envelope(
                call.signal(), call.sentAt(), call.trace(), call.persistenceUnit(), call.tenant(), call.payload());
    }

    byte[] toBytes() {
        StringBuilder head = new StringBuilder();
        add(head, SIGNAL, signal);
        add(head, SENT, sentAt.toString());
        add(head, TRACE, trace.isEmpty() ? null : trace);
        add(head, UNIT, persistenceUnit);
        add(head, TENANT, tenant);
        byte[] headBytes = head.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[headBytes.length + payload.length];
        System.arraycopy(headBytes, 0, all, 0, headBytes.length);
        System.arraycopy(payload, 0, all, headBytes.length, payload.length);
        return all;
    }

    private static void add(StringBuilder head, String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("The " + name + " of a recorded call has a line break: " + value);
        }
        head.append(name).append(": ").append(value).append('\n');
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if the bytes have another form
     */
    public static Envelope ofBytes(byte[] bytes) {
        int end = endOfHead(bytes);
        Map<String, String> head = new HashMap<>();
        new String(bytes, 0, end, StandardCharsets.UTF_8).lines().forEach(line -> {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                head.put(line.substring(0, colon), line.substring(colon + 2));
            }
        });
        byte[] payload = new byte[bytes.length - end - 2];
        System.arraycopy(bytes, end + 2, payload, 0, payload.length);
        String signal = head.get(SIGNAL);
        String sent = head.get(SENT);
        if (signal == null || sent == null) {
            throw new IllegalArgumentException("The row does not begin with the signal's type and time");
        }
        return new Envelope(
                signal, time(sent), head.getOrDefault(TRACE, ""), head.get(UNIT), head.get(TENANT), payload);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a time", e);
        }
    }

    private static int endOfHead(byte[] bytes) {
        for (int at = 0; at < bytes.length - 1; at++) {
            if (bytes[at] == '\n' && bytes[at + 1] == '\n') {
                return at;
            }
        }
        throw new IllegalArgumentException("The row has no empty line between its head and the signal");
    }
}
