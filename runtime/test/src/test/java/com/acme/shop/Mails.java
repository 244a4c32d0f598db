package com.acme.shop;

import dev.signalbox.Phase;
import dev.signalbox.Receiver;

/** Sends mails: one too early, and one that is sent again each time that it is asked for. */
final class Mails {

    private Mails() {}

    @Receiver(value = Ordered.class, order = 0)
    static void early(String article) {
        Shop.MAILS.add("early " + article);
    }

    @Receiver(value = Ordered.class, phase = Phase.AFTER_COMMIT)
    static void repeated(String article) {
        Shop.MAILS.add("repeated " + article);
    }
}
