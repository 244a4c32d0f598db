package com.acme.shop;

import dev.signalbox.Receiver;
import dev.signalbox.Signal;

/** Two receivers of equal order: the second needs what the first has written. */
public final class Parcel {

    /** A parcel is to be sent. */
    public record Packed(String article) implements Signal {}

    private Parcel() {}

    @Receiver(Packed.class)
    static void address(String article) {
        Shop.ROWS.add("address of " + article);
    }

    @Receiver(Packed.class)
    static void label(String article) {
        if (Shop.ROWS.contains("address of " + article)) {
            Shop.ROWS.add("label of " + article);
        }
    }
}
