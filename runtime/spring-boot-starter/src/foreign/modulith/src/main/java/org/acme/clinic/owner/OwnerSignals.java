package org.acme.clinic.owner;

import static dev.signalbox.StandardSignal.PRE_SAVE;

import dev.signalbox.Receiver;

final class OwnerSignals {

    private OwnerSignals() {}

    @Receiver(signal = PRE_SAVE, sender = Owner.class)
    static void trim(Owner owner) {
        owner.trimName();
    }
}
