package com.acme;

/** Receivers; the comments are the annotations that a processor would have read. */
final class Counter {

    private Counter() {}

    // @Receiver(PizzaDone.class)
    static void ringTheBell(int size) {
        if (size == 0) {
            throw new IllegalArgumentException("A pizza of size 0 feeds no guest");
        }
    }

    // @Receiver(PizzaBurnt.class)
    static String apologise(int size) {
        if (size == 0) {
            throw new IllegalArgumentException("A pizza of size 0 does not burn");
        }
        return "sorry";
    }
}
