package com.acme.shop;

import dev.signalbox.Receiver;

/** Has no weakness. */
final class Stock {

    private Stock() {}

    @Receiver(value = Ordered.class, order = 1)
    static void reduce(String article) {
        Shop.ROWS.add("reduced " + article);
    }
}
