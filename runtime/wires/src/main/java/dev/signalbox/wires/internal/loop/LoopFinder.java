package dev.signalbox.wires.internal.loop;

import dev.signalbox.Phase;
import dev.signalbox.map.MappedReceiver;
import dev.signalbox.wires.Loop;
import dev.signalbox.wires.internal.send.Places;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the shortest ring for each wire that is part of one. A loop is certain if all its wires are: see {@link
 * Wire#certain}, which {@link Wiring} sets.
 */
public final class LoopFinder {

    private static final Set<Phase> LATER = Set.of(Phase.AFTER_COMMIT, Phase.AFTER_ROLLBACK, Phase.AFTER_COMPLETION);

    private final Wiring wiring;
    private final Places places;

    public LoopFinder(Wiring wiring, Places places) {
        this.wiring = wiring;
        this.places = places;
    }

    public List<Loop> find() {
        Map<String, Loop> loops = new LinkedHashMap<>();
        collect(Wire::certain, true, loops);
        collect(any -> true, false, loops);
        return loops.values().stream().sorted(Comparator.comparing(Loop::id)).toList();
    }

    private void collect(Predicate<Wire> wires, boolean certain, Map<String, Loop> loops) {
        for (Wire wire : wiring.all()) {
            List<Wire> ring = wires.test(wire) ? shortest(wire, wires) : null;
            if (ring != null) {
                Loop loop = loop(ring, certain);
                loops.putIfAbsent(receivers(loop), loop);
            }
        }
    }

    /** The key of a ring: equal for two rings of the same receivers. */
    private static String receivers(Loop loop) {
        return String.join(" ", loop.steps().stream().map(Loop.Step::receiver).toList());
    }

    /** The shortest way back from the end of a wire to its beginning; null if there is none. */
    private @Nullable List<Wire> shortest(Wire first, Predicate<Wire> wires) {
        if (first.to().equals(first.from())) {
            return List.of(first);
        }
        Map<MappedReceiver, Wire> arrivedBy = new HashMap<>();
        Deque<MappedReceiver> waiting = new ArrayDeque<>(List.of(first.to()));
        while (!waiting.isEmpty()) {
            for (Wire each : wiring.from(waiting.remove())) {
                boolean isNew = wires.test(each) && !each.to().equals(first.to()) && !arrivedBy.containsKey(each.to());
                if (isNew) {
                    arrivedBy.put(each.to(), each);
                    waiting.add(each.to());
                }
            }
            if (arrivedBy.containsKey(first.from())) {
                return ring(first, arrivedBy);
            }
        }
        return null;
    }

    private static List<Wire> ring(Wire first, Map<MappedReceiver, Wire> arrivedBy) {
        Deque<Wire> ring = new ArrayDeque<>();
        MappedReceiver at = first.from();
        while (!at.equals(first.to())) {
            Wire wire = Objects.requireNonNull(arrivedBy.get(at));
            ring.addFirst(wire);
            at = wire.from();
        }
        ring.addFirst(first);
        return List.copyOf(ring);
    }

    /** Makes a loop that begins with the receiver whose id comes first, so that each ring is found once. */
    private Loop loop(List<Wire> ring, boolean certain) {
        List<Wire> turned = new ArrayList<>(ring);
        Wire first =
                Collections.min(turned, Comparator.comparing(each -> each.from().id()));
        Collections.rotate(turned, -turned.indexOf(first));
        List<Loop.Step> steps = new ArrayList<>();
        Wire before = turned.get(turned.size() - 1);
        for (Wire each : turned) {
            steps.add(step(before, each));
            before = each;
        }
        return new Loop(certain, steps);
    }

    private Loop.Step step(Wire before, Wire wire) {
        MappedReceiver receiver = wire.from();
        boolean later = receiver.async() || receiver.durable() || LATER.contains(receiver.phase());
        return new Loop.Step(
                receiver.id(),
                before.emission().text(),
                wire.emission().text(),
                places.of(wire.emission().site()),
                later);
    }
}
