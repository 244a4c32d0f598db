package dev.signalbox.kafka.internal.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a CloudEvent in binary mode, in a Kafka record.
 *
 * @param id the event's id, unique among the events of its source
 * @param type the name under which the signal travels
 * @param source the service that sent it
 * @param sentAt when the signal was sent; null if the sender does not say
 * @param trace the sender's trace context, as in {@code traceparent} of W3C Trace Context; empty if there is none
 */
public record EventHeaders(
        String id, String type, String source, @Nullable Instant sentAt, String trace) {

    /** Longer ids do not fit the inbox's column {@code event_id}. */
    private static final int LONGEST_ID = 250;

    /** The inbox's column {@code receiver} also has the name of the receiving service. */
    private static final int LONGEST_SOURCE = 150;

    private static final int LONGEST_TYPE = 250;

    private static final String VERSION = "ce_specversion";
    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";
    private static final String SOURCE = "ce_source";
    private static final String TIME = "ce_time";
    private static final String TRACE = "traceparent";
    private static final String CONTENT = "content-type";
    private static final String JSON = "application/json";

    /** Identifies an event: two sources may use the same id. */
    public record EventId(String source, String id) {}

    public EventId event() {
        return new EventId(source, id);
    }

    /** Adds these headers to a Kafka record. */
    public void addTo(Headers headers) {
        add(headers, VERSION, "1.0");
        add(headers, ID, id);
        add(headers, TYPE, type);
        add(headers, SOURCE, source);
        if (sentAt != null) {
            add(headers, TIME, sentAt.toString());
        }
        add(headers, CONTENT, JSON);
        if (!trace.isEmpty()) {
            add(headers, TRACE, trace);
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the headers of a Kafka record.
     *
     * @throws UnreadableRecordException if the record is no CloudEvent in binary mode with JSON
     */
    public static EventHeaders of(Headers headers) throws UnreadableRecordException {
        checkContent(headers);
        String version = required(headers, VERSION, LONGEST_TYPE);
        if (!version.startsWith("1.")) {
            throw new UnreadableRecordException(
                    "Its header " + VERSION + " is '" + version + "', and this service reads CloudEvents 1.0");
        }
        String trace = text(headers, TRACE);
        return new EventHeaders(
                required(headers, ID, LONGEST_ID),
                required(headers, TYPE, LONGEST_TYPE),
                required(headers, SOURCE, LONGEST_SOURCE),
                time(text(headers, TIME)),
                trace == null ? "" : trace);
    }

    private static void checkContent(Headers headers) throws UnreadableRecordException {
        String content = text(headers, CONTENT);
        if (content == null) {
            return;
        }
        String type = content.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("application/cloudevents")) {
            throw new UnreadableRecordException("Its " + CONTENT + " is '" + type
                    + "', so it is a CloudEvent in structured mode, and this service reads binary mode");
        }
        if (!type.equals(JSON) && !type.endsWith("+json")) {
            throw new UnreadableRecordException(
                    "Its " + CONTENT + " is '" + type + "', and this service reads " + JSON);
        }
    }

    private static String required(Headers headers, String name, int longest) throws UnreadableRecordException {
        String value = text(headers, name);
        if (value == null || value.isEmpty()) {
            throw new UnreadableRecordException("It has no header " + name + ", so it is no CloudEvent in binary mode");
        }
        if (!value.equals(value.strip()) || value.chars().anyMatch(Character::isISOControl)) {
            throw new UnreadableRecordException(
                    "Its header " + name + " begins or ends with a space, or has a control character");
        }
        if (value.length() > longest) {
            throw new UnreadableRecordException(
                    "Its header " + name + " has " + value.length() + " characters, and this service takes " + longest);
        }
        return value;
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static @Nullable Instant time(@Nullable String text) throws UnreadableRecordException {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableRecordException("Its header " + TIME + " is '" + text + "', which is no time", e);
        }
    }
}
