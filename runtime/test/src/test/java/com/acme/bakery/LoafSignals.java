package com.acme.bakery;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;
import dev.signalbox.StandardSignal;
import jakarta.persistence.EntityManager;

/** Hears of loaves. */
final class LoafSignals {

    private LoafSignals() {}

    @Receiver(signal = StandardSignal.POST_SAVE, sender = Loaf.class, when = "created", order = 2)
    static void label(Loaf loaf, EntityManager em) {
        em.persist(new Label(loaf.getName()));
    }

    @Receiver(signal = StandardSignal.POST_SAVE, sender = Loaf.class, when = "created", order = 1)
    static void early(Loaf loaf) {
        Letters.SENT.add("early " + loaf.getName());
    }

    @Receiver(signal = StandardSignal.POST_SAVE, sender = Loaf.class, when = "created", phase = Phase.AFTER_COMMIT)
    static void repeated(Loaf loaf) {
        Letters.SENT.add("repeated " + loaf.getName());
    }
}
