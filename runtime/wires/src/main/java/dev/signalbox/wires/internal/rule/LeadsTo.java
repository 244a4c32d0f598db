package dev.signalbox.wires.internal.rule;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.wires.internal.loop.Emission;
import dev.signalbox.wires.internal.loop.Wire;
import dev.signalbox.wires.internal.loop.Wiring;
import dev.signalbox.wires.internal.scan.Types;
import dev.signalbox.wires.internal.send.Places;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@code @NeverLeadsTo}: follows the signals that a signal's receivers send, those that the receivers of these
 * send, and so on.
 */
final class LeadsTo {

    private final Types types;
    private final Wiring wiring;
    private final Places places;

    LeadsTo(Types types, Wiring wiring, Places places) {
        this.types = types;
        this.wiring = wiring;
        this.places = places;
    }

    /**
     * A receiver on the way, and the signal that it hears.
     *
     * @param before the step before; null for a receiver of the first signal
     */
    private record Step(
            MappedReceiver receiver,
            String hears,
            @Nullable Step before,
            @Nullable Wire by) {}

    /** The message with the shortest way from a signal to a forbidden one; empty if there is no way. */
    Optional<String> broken(String signal, Rule rule) {
        Deque<Step> waiting = new ArrayDeque<>();
        Set<MappedReceiver> seen = new HashSet<>();
        for (MappedReceiver each : wiring.receivers()) {
            boolean hears = each.signals().stream().anyMatch(heard -> types.isSubtype(signal, heard.replace('.', '/')));
            if (hears && seen.add(each)) {
                waiting.add(new Step(each, Names.simple(signal), null, null));
            }
        }
        while (!waiting.isEmpty()) {
            Step step = waiting.remove();
            boolean suppressed = step.receiver.suppresses("LeadsTo");
            for (Emission emission : wiring.emissions(step.receiver)) {
                if (!suppressed && emission.exact() && isForbidden(emission, rule)) {
                    return Optional.of(text(signal, rule, step, emission));
                }
            }
            for (Wire wire : wiring.from(step.receiver)) {
                if (seen.add(wire.to())) {
                    waiting.add(new Step(wire.to(), wire.emission().text(), step, wire));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isForbidden(Emission emission, Rule rule) {
        return rule.classes("value").stream().anyMatch(each -> types.isSubtype(emission.signal(), each));
    }

    private String text(String signal, Rule rule, Step last, Emission emission) {
        List<String> lines = new ArrayList<>();
        Emission sent = emission;
        for (Step step = last; step != null; step = step.before) {
            lines.add(
                    0,
                    "  " + step.receiver.id() + " hears " + step.hears + " and sends " + sent.text() + ": "
                            + places.of(sent.site()));
            sent = step.by == null ? sent : step.by.emission();
        }
        return "[Signalbox/LeadsTo] " + Names.simple(signal) + " leads to " + emission.text()
                + ", which it never may (@NeverLeadsTo, " + rule.file() + "):\n" + String.join("\n", lines)
                + "\nDo not send it there, or drop the rule.";
    }
}
