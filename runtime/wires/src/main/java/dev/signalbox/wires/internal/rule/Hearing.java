package dev.signalbox.wires.internal.rule;

import dev.signalbox.map.MappedReceiver;
import dev.signalbox.wires.internal.scan.TypeInfo;
import dev.signalbox.wires.internal.scan.Types;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds receivers that hear what their package may not. The processor does the same. But incremental compilers do not
 * compile receivers again if only a {@code package-info} has changed.
 */
final class Hearing {

    private final Types types;

    Hearing(Types types) {
        this.types = types;
    }

    Stream<String> broken(MappedReceiver receiver, Rule rule) {
        return receiver.signals().stream().flatMap(signal -> broken(receiver, signal, rule));
    }

    private Stream<String> broken(MappedReceiver receiver, String signal, Rule rule) {
        String heard = Names.simple(signal);
        List<String> phases = rule.constants("phases", List.of());
        if (rule.has("value") && !isAllowed(signal.replace('.', '/'), rule.classes("value"))) {
            String allowed = rule.classes("value").isEmpty() ? "nothing" : rule.simpleNames("value") + " only";
            return Stream.of(text(receiver, heard, rule, allowed, "Move it to another package"));
        }
        if (phases.isEmpty() || phases.contains(receiver.phase().name())) {
            return Stream.empty();
        }
        String durable = receiver.durable() ? ", as it is durable" : "";
        return Stream.of(text(
                receiver,
                heard + " in phase " + receiver.phase() + durable,
                rule,
                "it in " + String.join(", ", phases) + " only",
                receiver.durable() ? "Remove @Durable" : "Write phase = " + phases.get(0)));
    }

    private boolean isAllowed(String signal, List<String> allowed) {
        return allowed.stream().anyMatch(each -> types.isSubtype(signal, each)) || isAllPermitted(signal, allowed);
    }

    /** A sealed type may be heard if all types that it permits may. */
    private boolean isAllPermitted(String signal, List<String> allowed) {
        List<String> permitted = types.find(signal)
                .filter(TypeInfo::isAbstract)
                .flatMap(each -> types.declaration(signal))
                .map(each -> each.permittedSubclasses)
                .orElse(List.of());
        return !permitted.isEmpty() && permitted.stream().allMatch(each -> isAllowed(each, allowed));
    }

    private static String text(MappedReceiver receiver, String heard, Rule rule, String allowed, String instead) {
        String place = receiver.source() == null
                ? ""
                : " (" + receiver.source().file() + ":" + receiver.source().line() + ")";
        return "[Signalbox/MayNotHear] Receiver " + receiver.id() + place + " hears " + heard + ". Package "
                + rule.packageName() + " may hear " + allowed + " (" + rule.file() + "). " + instead
                + ", or change that rule.";
    }
}
