package dev.signalbox.wires.internal.loop;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.wires.Place;
import dev.signalbox.wires.internal.flow.Program;
import dev.signalbox.wires.internal.loop.Matching.Hears;
import dev.signalbox.wires.internal.loop.Reach.Reached;
import dev.signalbox.wires.internal.send.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All wires between receivers. A wire is certain if {@link Reach} says that each call sends, and {@link Matching} that
 * the receiver always hears it.
 */
public final class Wiring {

    private final Map<MappedReceiver, List<Wire>> wires = new LinkedHashMap<>();
    private final Map<MappedReceiver, List<Emission>> emissions = new LinkedHashMap<>();

    public Wiring(
            List<MappedReceiver> receivers, ReceiverMethods methods, Reach reach, Program program, Places places) {
        Matching matching = new Matching(program);
        Comparator<Wire> surestFirst = Comparator.comparing(Wire::certain)
                .reversed()
                .thenComparing(each -> place(each, places))
                .thenComparing(each -> each.emission().text());
        for (MappedReceiver from : receivers) {
            List<Wire> all = new ArrayList<>();
            List<Reached> reached = methods.find(from).map(reach::from).orElse(List.of());
            reached.forEach(each -> add(from, each, receivers, matching, all));
            emissions.put(from, reached.stream().map(Reached::emission).toList());
            all.sort(surestFirst);
            wires.put(from, all);
        }
    }

    private static Place place(Wire wire, Places places) {
        return places.of(wire.emission().site());
    }

    private static void add(
            MappedReceiver from, Reached reached, List<MappedReceiver> receivers, Matching matching, List<Wire> wires) {
        for (MappedReceiver to : receivers) {
            Hears hears = matching.hears(to, reached.emission());
            if (hears != Hears.NEVER) {
                wires.add(new Wire(from, to, reached.emission(), reached.certain() && hears == Hears.ALWAYS));
            }
        }
    }

    /** The wires from a receiver, the certain ones first. */
    public List<Wire> from(MappedReceiver receiver) {
        return wires.getOrDefault(receiver, List.of());
    }

    public List<Wire> all() {
        return wires.values().stream().flatMap(List::stream).toList();
    }

    /** All signals that a receiver sends, by itself or through methods that it calls. */
    public List<Emission> emissions(MappedReceiver receiver) {
        return emissions.getOrDefault(receiver, List.of());
    }

    public Set<MappedReceiver> receivers() {
        return wires.keySet();
    }
}
