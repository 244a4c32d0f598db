package com.acme;

import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.Signals;

public final class Pizzeria {

    public record PizzaDone(int size) implements Signal {}

    @Receiver(PizzaDone.class)
    static int rings(int size) {
        return size;
    }

    public static void main(String[] arguments) {
        System.out.println("Receivers that answered: " + Signals.send(new PizzaDone(4)).list().size());
    }
}
