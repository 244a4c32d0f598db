package dev.signalbox.internal;

import com.acme.PizzaSignal;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Instance;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Registry;
import dev.signalbox.spi.Terms;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The registry of a compilation with one receiver: an instance method of a waiter.
 *
 * @param called collects the waiters that are called
 * @param constructor makes a waiter; null if it has no constructor without parameters
 */
record WaiterRegistry(List<Waiter> called, @Nullable Supplier<Waiter> constructor) implements Registry {

    @Override
    public List<String> signals() {
        return List.of(PizzaSignal.class.getName());
    }

    @Override
    public List<Binder> binders(String signal) {
        return List.of(new Receivers(called, constructor));
    }

    /** A class with receivers. */
    static final class Waiter {}

    private record Receivers(List<Waiter> called, @Nullable Supplier<Waiter> constructor) implements Binder {

        @Override
        public String owner() {
            return Waiter.class.getName();
        }

        @Override
        public List<Part<?>> parts(String signal, Instances instances) {
            if (!signal.equals(PizzaSignal.class.getName())) {
                return List.of();
            }
            Instance<Waiter> instance =
                    constructor == null ? instances.of(Waiter.class) : instances.of(Waiter.class, constructor);
            return List.of(new OnPizzaSignal(called, instance));
        }
    }

    private record OnPizzaSignal(List<Waiter> called, Instance<Waiter> instance) implements Part<PizzaSignal> {

        @Override
        public Terms terms() {
            return Terms.DEFAULT;
        }

        @Override
        public List<ReceiverEntry> receivers() {
            return List.of(new ReceiverEntry("serve", 0));
        }

        @Override
        public void send(PizzaSignal signal) {
            called.add(instance.get());
        }

        @Override
        public @Nullable Object call(int receiver, PizzaSignal signal) {
            called.add(instance.get());
            return null;
        }
    }
}
