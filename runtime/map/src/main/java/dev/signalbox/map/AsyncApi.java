package dev.signalbox.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Describes the signals that cross to other services as an AsyncAPI 3 document: a channel for each topic of Kafka, a message
 * for each signal, with its JSON and the headers of CloudEvents. The application receives those that a receiver hears. It
 * may send all of them, as far as the compiler knows; {@code signalbox-wires} knows what it sends.
 */
public final class AsyncApi {

    private static final String VERSION = "3.0.0";

    private final SignalMap map;
    private final Map<String, Json> channels = new TreeMap<>();
    private final Map<String, Map<String, Json>> messagesOf = new TreeMap<>();
    private final Map<String, Json> operations = new TreeMap<>();
    private final Map<String, Json> messages = new TreeMap<>();
    private final Map<String, Json> schemas = new TreeMap<>();

    private final Predicate<MappedSignal> sent;

    private AsyncApi(SignalMap map, Predicate<MappedSignal> sent) {
        this.map = map;
        this.sent = sent;
    }

    /** The document, as JSON. */
    public static String write(SignalMap map) {
        return write(map, any -> true);
    }

    /**
     * The document, as JSON. A signal that is heard, and that the application does not send, comes from other services only.
     *
     * @param sent whether the application may send a signal; one that no receiver hears is taken for sent in any case
     */
    public static String write(SignalMap map, Predicate<MappedSignal> sent) {
        return JsonWriter.write(new AsyncApi(map, sent).document());
    }

    private Json document() {
        for (MappedSignal signal : map.signals()) {
            if (signal.crossing() != null) {
                add(signal, signal.crossing());
            }
        }
        messagesOf.forEach(
                (topic, of) -> channels.put(topic, object("address", text(topic), "messages", new Json.Members(of))));
        return object(
                "asyncapi",
                text(VERSION),
                "info",
                object("title", text("Signals that reach other services"), "version", text("1")),
                "defaultContentType",
                text("application/json"),
                "channels",
                new Json.Members(channels),
                "operations",
                new Json.Members(operations),
                "components",
                object("messages", new Json.Members(messages), "schemas", new Json.Members(schemas)));
    }

    private void add(MappedSignal signal, MappedCrossing crossing) {
        String topic = crossing.topic();
        String id = id(crossing);
        messagesOf.computeIfAbsent(topic, any -> new TreeMap<>()).put(id, reference("#/components/messages/" + id));
        boolean heard = isHeard(signal);
        if (sent.test(signal) || !heard) {
            operations.put("send." + id, operation("send", topic, id));
        }
        if (heard) {
            operations.put("receive." + id, operation("receive", topic, id));
        }
        messages.put(id, message(signal, crossing, id));
        schemas.put(id, new PayloadSchema(crossing.shape()).write());
    }

    /** What refers to it in the document, which may hold no more than letters, digits, dots, dashes and underscores. */
    private static String id(MappedCrossing crossing) {
        String name = crossing.name().replaceAll("[^a-zA-Z0-9._-]", "_");
        return name.equals(crossing.topic()) ? name : crossing.topic() + "." + name;
    }

    private boolean isHeard(MappedSignal signal) {
        return map.receivers().stream()
                .flatMap(each -> each.signals().stream())
                .anyMatch(each -> each.equals(signal.type())
                        || each.equals("dev.signalbox.Signal")
                        || signal.supertypes().contains(each));
    }

    private static Json operation(String action, String topic, String id) {
        return object(
                "action",
                text(action),
                "channel",
                reference("#/channels/" + topic),
                "messages",
                new Json.Items(List.of(reference("#/channels/" + topic + "/messages/" + id))));
    }

    private static Json message(MappedSignal signal, MappedCrossing crossing, String id) {
        Map<String, Json> message = new LinkedHashMap<>();
        message.put("name", text(crossing.name()));
        message.put("title", text(signal.type().substring(signal.type().lastIndexOf('.') + 1)));
        message.put("headers", headers(crossing));
        message.put("payload", reference("#/components/schemas/" + id));
        if (crossing.key() != null) {
            Json key = object("type", text("string"), "description", text("The text of " + crossing.key()));
            message.put("bindings", object("kafka", object("key", key)));
        }
        return new Json.Members(message);
    }

    /** Those of CloudEvents in Kafka. */
    private static Json headers(MappedCrossing crossing) {
        Json string = object("type", text("string"));
        return object(
                "type",
                text("object"),
                "required",
                Json.Items.of(List.of("ce_specversion", "ce_id", "ce_source", "ce_type")),
                "properties",
                object(
                        "ce_specversion",
                        object("const", text("1.0")),
                        "ce_id",
                        string,
                        "ce_source",
                        string,
                        "ce_type",
                        object("const", text(crossing.name())),
                        "ce_time",
                        object("type", text("string"), "format", text("date-time"))));
    }

    private static Json reference(String to) {
        return object("$ref", text(to));
    }

    private static Json text(String value) {
        return new Json.Text(value);
    }

    /** An object with these names and values, in turn. */
    private static Json object(Object... members) {
        Map<String, Json> values = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            values.put((String) members[i], (Json) members[i + 1]);
        }
        return new Json.Members(values);
    }
}
