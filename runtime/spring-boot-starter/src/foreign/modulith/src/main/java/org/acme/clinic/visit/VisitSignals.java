package org.acme.clinic.visit;

import static dev.signalbox.Phase.AFTER_COMMIT;
import static dev.signalbox.StandardSignal.POST_SAVE;

import dev.signalbox.Receiver;
import org.acme.clinic.owner.Owner;
import org.acme.clinic.owner.OwnerMoved;
import org.springframework.stereotype.Component;

@Component
class VisitSignals {

    private final Visits visits;

    VisitSignals(Visits visits) {
        this.visits = visits;
    }

    @Receiver(signal = POST_SAVE, sender = Owner.class, when = "created")
    void first(Owner owner) {
        visits.save(new Visit(owner.id(), "First visit of " + owner.name()));
    }

    @Receiver(value = OwnerMoved.class, phase = AFTER_COMMIT)
    void moved(OwnerMoved moved) {
        visits.save(new Visit(moved.sender().id(), "New address: " + moved.to()));
    }
}
