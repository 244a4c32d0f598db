package dev.signalbox.wires.internal.loop;

import dev.signalbox.Phase;
import dev.signalbox.map.MappedReceiver;
import dev.signalbox.wires.internal.flow.Program;
import dev.signalbox.wires.internal.scan.Types;
import dev.signalbox.wires.internal.send.Sending;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Says whether a receiver hears a signal: never, perhaps or always. */
final class Matching {

    private final Types types;
    private final Set<String> classes;
    private final Map<String, Boolean> shared = new HashMap<>();

    Matching(Program program) {
        this.types = program.types();
        this.classes = program.classes();
    }

    /** The answers, from the least to the most certain. */
    enum Hears {
        NEVER,
        PERHAPS,
        ALWAYS;

        private Hears and(Hears other) {
            return compareTo(other) < 0 ? this : other;
        }
    }

    Hears hears(MappedReceiver receiver, Emission emission) {
        Hears hears = hearsType(receiver.signals(), emission).and(hearsSender(receiver, emission));
        for (String condition : receiver.when()) {
            hears = hears.and(holds(condition, emission));
        }
        boolean conditional = !receiver.changed().isEmpty() || receiver.phase() == Phase.AFTER_ROLLBACK;
        return conditional ? hears.and(Hears.PERHAPS) : hears;
    }

    private Hears hearsType(List<String> signals, Emission emission) {
        return best(signals, each -> {
            if (types.isSubtype(emission.signal(), each)) {
                return emission.exact() ? Hears.ALWAYS : Hears.PERHAPS;
            }
            // Otherwise an open send of Signal would be a wire to every receiver.
            boolean maybe = !emission.exact()
                    && !emission.signal().equals(Sending.SIGNAL)
                    && types.isSubtype(each, emission.signal());
            return maybe ? Hears.PERHAPS : Hears.NEVER;
        });
    }

    private Hears hearsSender(MappedReceiver receiver, Emission emission) {
        if (receiver.senders().isEmpty()) {
            return Hears.ALWAYS;
        }
        String sender = emission.sender();
        if (sender == null) {
            return Hears.NEVER;
        }
        boolean known = types.isFinal(sender) || (emission.ofEntity() && emission.certain());
        return best(receiver.senders(), each -> hearsSender(each, receiver.exact(), sender, known));
    }

    /** @param known whether the sender is an instance of exactly its class, and not of a subclass */
    private Hears hearsSender(String heard, boolean exactly, String sender, boolean known) {
        if (sender.equals("java/lang/Class")) {
            return Hears.PERHAPS;
        }
        if (types.isSubtype(sender, heard)) {
            boolean same = sender.equals(heard);
            if (exactly && !(same && known)) {
                return same ? Hears.PERHAPS : Hears.NEVER;
            }
            return Hears.ALWAYS;
        }
        return types.isSubtype(heard, sender) || mayShareSubclass(heard, sender) ? Hears.PERHAPS : Hears.NEVER;
    }

    /** Whether a scanned class is of both types. A type that is not on the class path may be of both. */
    private boolean mayShareSubclass(String one, String other) {
        if (types.find(one).isEmpty() || types.find(other).isEmpty()) {
            return true;
        }
        return shared.computeIfAbsent(
                one + " " + other,
                any -> classes.stream().anyMatch(each -> types.isSubtype(each, one) && types.isSubtype(each, other)));
    }

    private static Hears holds(String condition, Emission emission) {
        if (emission.creates() && condition.endsWith("created")) {
            return condition.startsWith("!") ? Hears.NEVER : Hears.ALWAYS;
        }
        return Hears.PERHAPS;
    }

    private static Hears best(List<String> names, Function<String, Hears> each) {
        return names.stream()
                .map(name -> name.replace('.', '/'))
                .map(each)
                .max(Comparator.naturalOrder())
                .orElse(Hears.NEVER);
    }
}
