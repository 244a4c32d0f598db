package com.acme;

import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls the receivers of {@link Counter}. */
public final class Counter_Receivers implements Binder {

    @Override
    public String owner() {
        return "com.acme.Counter";
    }

    @Override
    public List<Part<?>> parts(String signal, Instances instances) {
        return switch (signal) {
            case "com.acme.PizzaDone" -> List.of(new OnPizzaDone());
            case "com.acme.PizzaBurnt" -> List.of(new OnPizzaBurnt());
            default -> List.of();
        };
    }

    private record OnPizzaDone() implements Part<PizzaDone> {

        @Override
        public Terms terms() {
            return Terms.DEFAULT;
        }

        @Override
        public List<ReceiverEntry> receivers() {
            return List.of(new ReceiverEntry("com.acme.Counter#ringTheBell", 0));
        }

        @Override
        public void send(PizzaDone signal) {
            Counter.ringTheBell(signal.size());
        }

        @Override
        public @Nullable Object call(int receiver, PizzaDone signal) {
            switch (receiver) {
                case 0 -> Counter.ringTheBell(signal.size());
                default -> throw new IndexOutOfBoundsException(receiver);
            }
            return null;
        }
    }

    private record OnPizzaBurnt() implements Part<PizzaBurnt> {

        @Override
        public Terms terms() {
            return Terms.DEFAULT.withAnswer();
        }

        @Override
        public List<ReceiverEntry> receivers() {
            return List.of(new ReceiverEntry("com.acme.Counter#apologise", 1));
        }

        @Override
        public void send(PizzaBurnt signal) {
            Counter.apologise(signal.size());
        }

        @Override
        public Object call(int receiver, PizzaBurnt signal) {
            return switch (receiver) {
                case 0 -> Counter.apologise(signal.size());
                default -> throw new IndexOutOfBoundsException(receiver);
            };
        }
    }
}
