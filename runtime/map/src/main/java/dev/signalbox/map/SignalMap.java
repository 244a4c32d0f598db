package dev.signalbox.map;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which receivers hear which signals. Equal maps give equal JSON: both lists are sorted and have no duplicates, and a
 * signal that only a receiver names is also in the list of signals.
 *
 * @param signals the signals, one for each type, by their types
 * @param receivers the receivers, by their ids
 */
public record SignalMap(List<MappedSignal> signals, List<MappedReceiver> receivers) {

    /** The path of the map in a jar. */
    public static final String PATH = "META-INF/signalbox/signals.json";

    private static final Comparator<MappedReceiver> BY_ID =
            Comparator.comparing(MappedReceiver::id).thenComparing(MapJson::text);

    public SignalMap {
        receivers = receivers.stream().distinct().sorted(BY_ID).toList();
        signals = canonical(signals, receivers);
    }

    private static List<MappedSignal> canonical(List<MappedSignal> signals, List<MappedReceiver> receivers) {
        Map<String, MappedSignal> byType = new TreeMap<>();
        signals.forEach(each -> byType.merge(each.type(), each, MappedSignal::join));
        receivers.stream()
                .flatMap(each -> each.signals().stream())
                .forEach(type -> byType.putIfAbsent(type, new MappedSignal(type, null, List.of(), List.of())));
        return List.copyOf(byType.values());
    }

    /** Combines several maps into one. */
    public static SignalMap merge(Collection<SignalMap> maps) {
        return new SignalMap(
                maps.stream().flatMap(each -> each.signals.stream()).toList(),
                maps.stream().flatMap(each -> each.receivers.stream()).toList());
    }

    /**
     * Reads JSON in the format that {@link #toJson()} writes. Ignores unknown members.
     *
     * @throws IllegalArgumentException if it is not JSON, or not a map in this format; the message says where
     */
    public static SignalMap fromJson(String json) {
        return MapJson.read(JsonReader.read(json));
    }

    /** This map as JSON. {@code signals.schema.json}, next to this class, describes it. */
    public String toJson() {
        return JsonWriter.write(MapJson.write(this));
    }
}
