package com.acme;

import dev.signalbox.ShopOpened;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Instance;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls the receivers of {@link Waiter}. */
public final class Waiter_Receivers implements Binder {

    @Override
    public String owner() {
        return "com.acme.Waiter";
    }

    @Override
    public List<Part<?>> parts(String signal, Instances instances) {
        return switch (signal) {
            case "dev.signalbox.ShopOpened" -> List.of(new OnShopOpened(instances.of(Waiter.class, Waiter::new)));
            case "com.acme.PizzaOrdered" -> List.of(new OnPizzaOrdered(instances.of(Waiter.class, Waiter::new)));
            default -> List.of();
        };
    }

    private record OnShopOpened(Instance<Waiter> owner) implements Part<ShopOpened> {

        @Override
        public Terms terms() {
            return Terms.DEFAULT;
        }

        @Override
        public List<ReceiverEntry> receivers() {
            return List.of(new ReceiverEntry("com.acme.Waiter#greet", 0));
        }

        @Override
        public void send(ShopOpened signal) {
            owner.get().greet(signal);
        }

        @Override
        public @Nullable Object call(int receiver, ShopOpened signal) {
            switch (receiver) {
                case 0 -> owner.get().greet(signal);
                default -> throw new IndexOutOfBoundsException(receiver);
            }
            return null;
        }
    }

    private record OnPizzaOrdered(Instance<Waiter> owner) implements Part<PizzaOrdered> {

        @Override
        public Terms terms() {
            return Terms.DEFAULT.onExecutor();
        }

        @Override
        public List<ReceiverEntry> receivers() {
            return List.of(new ReceiverEntry("com.acme.Waiter#serve", 1));
        }

        @Override
        public void send(PizzaOrdered signal) {
            owner.get().serve(signal.size());
        }

        @Override
        public @Nullable Object call(int receiver, PizzaOrdered signal) {
            switch (receiver) {
                case 0 -> owner.get().serve(signal.size());
                default -> throw new IndexOutOfBoundsException(receiver);
            }
            return null;
        }
    }
}
