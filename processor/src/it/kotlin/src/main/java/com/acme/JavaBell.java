package com.acme;

import dev.signalbox.Receiver;

final class JavaBell {

    private JavaBell() {}

    @Receiver(value = PizzaDone.class, sender = Kitchen.class)
    static void ring(Kitchen sender, int size, String note) {
        ReceiversKt.getHeard().add("Java " + sender.getName() + " " + size + " " + note);
    }
}
