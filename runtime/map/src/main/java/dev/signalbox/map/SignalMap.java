package dev.signalbox.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which receivers hear which signals, and what sends them, where that is known. Equal maps give equal JSON: the lists
 * are sorted and have no duplicates, and a signal that only a receiver or a send names is also in the list of signals.
 *
 * @param signals the signals, one for each type, by their types
 * @param receivers the receivers, by their ids
 * @param sends the places that send, by their signals; empty in the maps that the processor writes
 */
public record SignalMap(List<MappedSignal> signals, List<MappedReceiver> receivers, List<MappedSend> sends) {

    /** The path of the map in a jar. */
    public static final String PATH = "META-INF/signalbox/signals.json";

    private static final Comparator<MappedReceiver> BY_ID =
            Comparator.comparing(MappedReceiver::id).thenComparing(MapJson::text);

    public SignalMap {
        receivers = sorted(receivers);
        sends = sends.stream().distinct().sorted(MappedSend.ORDER).toList();
        signals = canonical(signals, receivers, sends);
    }

    /** A map whose sends are not known. */
    public SignalMap(List<MappedSignal> signals, List<MappedReceiver> receivers) {
        this(signals, receivers, List.of());
    }

    /** Each once, by id. Compares those alone that have the same id: each compilation draws a map, of thousands perhaps. */
    private static List<MappedReceiver> sorted(List<MappedReceiver> receivers) {
        List<MappedReceiver> sorted = new ArrayList<>();
        for (MappedReceiver each : receivers.stream().sorted(BY_ID).toList()) {
            MappedReceiver last = sorted.isEmpty() ? null : sorted.get(sorted.size() - 1);
            if (last == null || !last.id().equals(each.id()) || !last.equals(each)) {
                sorted.add(each);
            }
        }
        return List.copyOf(sorted);
    }

    /** An open send names a type that perhaps no receiver hears; then it is not in the list. */
    private static List<MappedSignal> canonical(
            List<MappedSignal> signals, List<MappedReceiver> receivers, List<MappedSend> sends) {
        Map<String, MappedSignal> byType = new TreeMap<>();
        signals.forEach(each -> byType.merge(each.type(), each, MappedSignal::join));
        Stream.concat(
                        receivers.stream().flatMap(each -> each.signals().stream()),
                        sends.stream().filter(MappedSend::exact).map(MappedSend::signal))
                .forEach(type -> byType.putIfAbsent(type, new MappedSignal(type, null, List.of(), List.of())));
        return List.copyOf(byType.values());
    }

    /**
     * Combines several maps into one. If services have records of their own for one signal, by topic and name, the receivers
     * of each hear the others too.
     */
    public static SignalMap merge(Collection<SignalMap> maps) {
        SignalMap all = new SignalMap(
                maps.stream().flatMap(each -> each.signals.stream()).toList(),
                maps.stream().flatMap(each -> each.receivers.stream()).toList(),
                maps.stream().flatMap(each -> each.sends.stream()).toList());
        return new SignalMap(all.signals.stream().map(all::withTwins).toList(), all.receivers, all.sends);
    }

    /** The signal, also heard as those that cross as it does. */
    private MappedSignal withTwins(MappedSignal signal) {
        MappedCrossing crossing = signal.crossing();
        if (crossing == null) {
            return signal;
        }
        List<String> heardAs = new ArrayList<>(signal.supertypes());
        signals.stream()
                .filter(each -> crossing.isSame(each.crossing()))
                .map(MappedSignal::type)
                .filter(each -> !each.equals(signal.type()))
                .forEach(heardAs::add);
        return new MappedSignal(signal.type(), signal.name(), signal.arguments(), heardAs, crossing);
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
