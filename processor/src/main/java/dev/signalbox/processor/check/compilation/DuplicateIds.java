package dev.signalbox.processor.check.compilation;

import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.ReceiverModel;
import dev.signalbox.processor.model.RegistryLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rule that an id names one receiver of the compilation. Remembers what it has seen in all rounds. */
public final class DuplicateIds {

    private final Map<String, String> owners = new HashMap<>();

    /** Takes what is known of a class that this compilation does not see. */
    public void remember(RegistryLine line) {
        line.ids().forEach(id -> owners.put(id, line.owner().canonicalName()));
    }

    public List<Finding> validate(OwnerModel owner) {
        List<Finding> findings = new ArrayList<>();
        for (ReceiverModel receiver : owner.receivers()) {
            String other = owners.putIfAbsent(receiver.id(), owner.binaryName());
            if (other != null) {
                findings.add(Finding.at(
                        receiver,
                        receiver.annotation().id().position(),
                        FindingKind.DUPLICATE_ID,
                        receiver.name(),
                        receiver.id(),
                        other));
            }
        }
        return findings;
    }
}
