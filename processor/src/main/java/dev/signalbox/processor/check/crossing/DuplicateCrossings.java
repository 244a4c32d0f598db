package dev.signalbox.processor.check.crossing;

import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.RegistryLine;
import dev.signalbox.processor.model.RegistryLine.Crossing;
import dev.signalbox.processor.model.annotated.CrossingModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rule that topic and name say which signal of the compilation arrives. Remembers what it has seen in all rounds. */
public final class DuplicateCrossings {

    private final Map<String, String> signals = new HashMap<>();

    /** Takes what is known of a signal that this compilation does not see. */
    public void remember(RegistryLine line) {
        Crossing crossing = line.crossing();
        if (crossing != null) {
            signals.put(text(crossing), line.owner().canonicalName());
        }
    }

    public Optional<Finding> validate(CrossingModel crossing) {
        String name = crossing.className().canonicalName();
        return Optional.ofNullable(
                        signals.putIfAbsent(text(new Crossing(crossing.topic().is(), crossing.name())), name))
                .map(other -> Finding.in(
                        crossing.mirror(),
                        crossing.writtenName().position(),
                        crossing.element(),
                        FindingKind.DUPLICATE_CROSSING,
                        crossing.element().getSimpleName(),
                        other,
                        crossing.topic().is(),
                        crossing.name()));
    }

    private static String text(Crossing crossing) {
        return crossing.topic() + " " + crossing.name();
    }
}
