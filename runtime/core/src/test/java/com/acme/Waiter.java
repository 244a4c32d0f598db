package com.acme;

import dev.signalbox.ShopOpened;

/** Receivers that are instance methods; the comments are the annotations that a processor would have read. */
final class Waiter {

    // @Receiver(ShopOpened.class)
    void greet(ShopOpened signal) {
        Restaurant.note("greeted");
    }

    // @Receiver(value = PizzaOrdered.class, async = true)
    void serve(int size) {
        Restaurant.note("served " + size);
    }
}
