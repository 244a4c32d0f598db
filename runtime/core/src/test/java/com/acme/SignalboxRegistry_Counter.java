package com.acme;

import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Registry;
import java.util.List;

/** The receivers of this compilation, by the signals that they name. */
public final class SignalboxRegistry_Counter implements Registry {

    @Override
    public List<String> signals() {
        return List.of(
                "com.acme.PizzaBurnt", "com.acme.PizzaDone", "com.acme.PizzaOrdered", "dev.signalbox.ShopOpened");
    }

    @Override
    public List<Binder> binders(String signal) {
        return switch (signal) {
            case "com.acme.PizzaBurnt", "com.acme.PizzaDone" -> List.of(new Counter_Receivers());
            case "com.acme.PizzaOrdered", "dev.signalbox.ShopOpened" -> List.of(new Waiter_Receivers());
            default -> List.of();
        };
    }
}
