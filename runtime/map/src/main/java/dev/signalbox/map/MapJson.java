package dev.signalbox.map;

import dev.signalbox.Phase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps signals, receivers and sends to members of JSON objects, and back. */
final class MapJson {

    private static final int FORMAT = 1;

    private MapJson() {}

    static Json write(SignalMap map) {
        return members(
                Map.entry("format", new Json.Numeral(FORMAT)),
                Map.entry("signals", items(map.signals(), MapJson::signal)),
                Map.entry("receivers", items(map.receivers(), MapJson::receiver)),
                Map.entry("sends", map.sends().isEmpty() ? new Json.Null() : items(map.sends(), MapJson::send)));
    }

    static SignalMap read(Json json) {
        JsonMembers map = JsonMembers.root(json);
        int format = map.number("format");
        if (format != FORMAT) {
            throw new IllegalArgumentException("The map is of format " + format + ", and this version of Signalbox"
                    + " reads format " + FORMAT + ". Use the version that wrote it, or a later one.");
        }
        return new SignalMap(
                map.list("signals", MapJson::signal),
                map.list("receivers", MapJson::receiver),
                map.has("sends") ? map.list("sends", MapJson::send) : List.of());
    }

    /** The JSON of one receiver. */
    static String text(MappedReceiver receiver) {
        return JsonWriter.write(receiver(receiver));
    }

    private static Json signal(MappedSignal signal) {
        return members(
                Map.entry("type", new Json.Text(signal.type())),
                Map.entry("name", textOrNull(signal.name())),
                Map.entry("arguments", items(signal.arguments(), MapJson::argument)),
                Map.entry("supertypes", Json.Items.of(signal.supertypes())),
                Map.entry("crossing", crossing(signal.crossing())));
    }

    private static MappedSignal signal(JsonMembers signal) {
        return new MappedSignal(
                signal.text("type"),
                signal.has("name") ? signal.text("name") : null,
                signal.list("arguments", MapJson::argument),
                signal.texts("supertypes"),
                signal.has("crossing") ? crossing(signal.members("crossing")) : null);
    }

    private static Json crossing(@Nullable MappedCrossing crossing) {
        return crossing == null
                ? new Json.Null()
                : members(
                        Map.entry("topic", new Json.Text(crossing.topic())),
                        Map.entry("name", new Json.Text(crossing.name())),
                        Map.entry("key", textOrNull(crossing.key())),
                        Map.entry("shape", items(crossing.shape(), MapJson::component)));
    }

    private static MappedCrossing crossing(JsonMembers crossing) {
        return new MappedCrossing(
                crossing.text("topic"),
                crossing.text("name"),
                crossing.has("key") ? crossing.text("key") : null,
                crossing.list("shape", MapJson::component));
    }

    private static Json component(MappedComponent component) {
        return members(
                Map.entry("path", new Json.Text(component.path())),
                Map.entry("type", new Json.Text(component.type())),
                Map.entry("optional", component.optional() ? new Json.Bool(true) : new Json.Null()));
    }

    private static MappedComponent component(JsonMembers component) {
        return new MappedComponent(
                component.text("path"),
                component.text("type"),
                component.has("optional") && component.bool("optional"));
    }

    private static Json receiver(MappedReceiver receiver) {
        return members(
                Map.entry("id", new Json.Text(receiver.id())),
                Map.entry("owner", new Json.Text(receiver.owner())),
                Map.entry("method", new Json.Text(receiver.method())),
                Map.entry("arguments", items(receiver.arguments(), MapJson::argument)),
                Map.entry("signals", Json.Items.of(receiver.signals())),
                Map.entry("senders", Json.Items.of(receiver.senders())),
                Map.entry("exact", new Json.Bool(receiver.exact())),
                Map.entry("when", Json.Items.of(receiver.when())),
                Map.entry("changed", Json.Items.of(receiver.changed())),
                Map.entry("order", new Json.Numeral(receiver.order())),
                Map.entry("phase", new Json.Text(receiver.phase().name())),
                Map.entry("async", new Json.Bool(receiver.async())),
                Map.entry("durable", receiver.durable() ? new Json.Bool(true) : new Json.Null()),
                Map.entry(
                        "formerly",
                        receiver.formerly().isEmpty() ? new Json.Null() : Json.Items.of(receiver.formerly())),
                Map.entry("source", source(receiver.source())),
                Map.entry(
                        "suppresses",
                        receiver.suppresses().isEmpty() ? new Json.Null() : Json.Items.of(receiver.suppresses())));
    }

    private static MappedReceiver receiver(JsonMembers receiver) {
        return new MappedReceiver(
                receiver.text("id"),
                receiver.text("owner"),
                receiver.text("method"),
                receiver.list("arguments", MapJson::argument),
                receiver.texts("signals"),
                receiver.texts("senders"),
                receiver.bool("exact"),
                receiver.texts("when"),
                receiver.texts("changed"),
                receiver.number("order"),
                receiver.oneOf("phase", Phase.class),
                receiver.bool("async"),
                receiver.has("durable") && receiver.bool("durable"),
                receiver.has("formerly") ? receiver.texts("formerly") : List.of(),
                receiver.has("source") ? source(receiver.members("source")) : null,
                receiver.has("suppresses") ? receiver.texts("suppresses") : List.of());
    }

    private static Json send(MappedSend send) {
        return members(
                Map.entry("signal", new Json.Text(send.signal())),
                Map.entry("exact", new Json.Bool(send.exact())),
                Map.entry("owner", new Json.Text(send.owner())),
                Map.entry("method", new Json.Text(send.method())),
                Map.entry("how", new Json.Text(send.how())),
                Map.entry("source", source(send.source())));
    }

    private static MappedSend send(JsonMembers send) {
        return new MappedSend(
                send.text("signal"),
                send.bool("exact"),
                send.text("owner"),
                send.text("method"),
                send.text("how"),
                send.has("source") ? source(send.members("source")) : null);
    }

    private static Json argument(MappedArgument argument) {
        return members(
                Map.entry("name", new Json.Text(argument.name())), Map.entry("type", new Json.Text(argument.type())));
    }

    private static MappedArgument argument(JsonMembers argument) {
        return new MappedArgument(argument.text("name"), argument.text("type"));
    }

    private static Json source(@Nullable SourcePosition source) {
        return source == null
                ? new Json.Null()
                : members(
                        Map.entry("file", new Json.Text(source.file())),
                        Map.entry("line", new Json.Numeral(source.line())));
    }

    private static SourcePosition source(JsonMembers source) {
        return new SourcePosition(source.text("file"), source.number("line"));
    }

    private static Json textOrNull(@Nullable String text) {
        return text == null ? new Json.Null() : new Json.Text(text);
    }

    private static <T> Json items(List<T> values, Function<T, Json> each) {
        return new Json.Items(values.stream().map(each).toList());
    }

    /** Leaves out members that are null. */
    @SafeVarargs
    private static Json members(Map.Entry<String, ? extends Json>... members) {
        Map<String, Json> values = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends Json> member : members) {
            if (!(member.getValue() instanceof Json.Null)) {
                values.put(member.getKey(), member.getValue());
            }
        }
        return new Json.Members(values);
    }
}
