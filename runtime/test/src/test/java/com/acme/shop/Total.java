package com.acme.shop;

import dev.signalbox.Receiver;

/** Works on another thread, and overwrites what is there: repeating it does no harm. */
final class Total {

    private Total() {}

    @Receiver(value = Ordered.class, order = 3, async = true)
    static void write(String article) {
        if (!Shop.ROWS.contains("total " + article)) {
            Shop.ROWS.add("total " + article);
        }
    }
}
