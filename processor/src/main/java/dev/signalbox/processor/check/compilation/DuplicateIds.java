package dev.signalbox.processor.check.compilation;

import dev.signalbox.processor.finding.Finding;
import dev.signalbox.processor.finding.FindingKind;
import dev.signalbox.processor.model.DurableAnnotation;
import dev.signalbox.processor.model.OwnerModel;
import dev.signalbox.processor.model.ReceiverAnnotation.At;
import dev.signalbox.processor.model.ReceiverModel;
import dev.signalbox.processor.model.RegistryLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rule that an id names one receiver of the compilation, be it one that a durable receiver had earlier. Remembers what it
 * has seen in all rounds.
 */
public final class DuplicateIds {

    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> formerOwners = new HashMap<>();

    /** Takes what is known of a class that this compilation does not see. */
    public void remember(RegistryLine line) {
        line.ids().forEach(id -> owners.put(id, line.owner().canonicalName()));
        line.formerIds().forEach(id -> formerOwners.put(id, line.owner().canonicalName()));
    }

    public List<Finding> validate(OwnerModel owner) {
        List<Finding> findings = new ArrayList<>();
        for (ReceiverModel receiver : owner.receivers()) {
            String other = owners.putIfAbsent(receiver.id(), owner.binaryName());
            String former = formerOwners.get(receiver.id());
            if (other != null) {
                findings.add(Finding.at(
                        receiver,
                        receiver.annotation().id().position(),
                        FindingKind.DUPLICATE_ID,
                        receiver.name(),
                        receiver.id(),
                        other));
            } else if (former != null) {
                findings.add(Finding.at(
                        receiver,
                        receiver.annotation().id().position(),
                        FindingKind.FORMER_ID_TAKEN,
                        receiver.id(),
                        "a receiver in " + former,
                        "the id of '" + receiver.name() + "'"));
            }
        }
        for (ReceiverModel receiver : owner.receivers()) {
            DurableAnnotation durable = receiver.durable();
            if (durable != null) {
                durable.formerly().stream()
                        .flatMap(each -> taken(owner, receiver, each)
                                .map(by -> Finding.in(
                                        durable.mirror(),
                                        each.position(),
                                        receiver.method(),
                                        FindingKind.FORMER_ID_TAKEN,
                                        each.is(),
                                        "receiver '" + receiver.name() + "'",
                                        by))
                                .stream())
                        .forEach(findings::add);
            }
        }
        return findings;
    }

    /** What else a former id names; empty if nothing. */
    private Optional<String> taken(OwnerModel owner, ReceiverModel receiver, At<String> former) {
        if (former.is().equals(receiver.id())) {
            return Optional.of("its id");
        }
        String other = owners.get(former.is());
        if (other != null) {
            return Optional.of("the id of a receiver in " + other);
        }
        return Optional.ofNullable(formerOwners.putIfAbsent(former.is(), owner.binaryName()))
                .map(each -> "a former id of another receiver, in " + each);
    }
}
