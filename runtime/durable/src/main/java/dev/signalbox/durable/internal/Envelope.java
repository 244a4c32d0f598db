package dev.signalbox.durable.internal;

import dev.signalbox.durable.spi.RecordedCall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

/**
 * What is in the row of a recorded call: lines with a name and a value each, an empty line, and the signal. It is text, so
 * that a look into the table says what waits there.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes, as the database has them; nothing compares these records
record Envelope(String signal, Instant sentAt, String trace, byte[] payload) {

    private static final String SIGNAL = "signal";
    private static final String SENT = "sent";
    private static final String TRACE = "traceparent";

    static Envelope of(RecordedCall call) {
        return new Envelope(call.signal(), call.sentAt(), call.trace(), call.payload());
    }

    byte[] toBytes() {
        String head = SIGNAL + ": " + signal + "\n" + SENT + ": " + sentAt + "\n"
                + (trace.isEmpty() ? "" : TRACE + ": " + trace + "\n") + "\n";
        byte[] headBytes = head.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[headBytes.length + payload.length];
        System.arraycopy(headBytes, 0, all, 0, headBytes.length);
        System.arraycopy(payload, 0, all, headBytes.length, payload.length);
        return all;
    }

    /** @throws IllegalArgumentException if it is none */
    static Envelope ofBytes(byte[] bytes) {
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
        try {
            return new Envelope(signal, Instant.parse(sent), head.getOrDefault(TRACE, ""), payload);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + sent + "' is not a time", e);
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
