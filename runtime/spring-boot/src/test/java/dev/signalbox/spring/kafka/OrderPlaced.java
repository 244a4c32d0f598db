package dev.signalbox.spring.kafka;

import dev.signalbox.Signal;
import dev.signalbox.kafka.Crosses;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Registry;
import java.util.List;

/** A signal that crosses, in applications that {@link CrossingLoader} loads. */
@Crosses(topic = "orders", key = "order")
record OrderPlaced(String order) implements Signal {

    /** Has it alone, of all that is compiled with it. */
    public static final class OwnRegistry implements Registry {

        @Override
        public List<String> signals() {
            return crossing();
        }

        @Override
        public List<String> crossing() {
            return List.of(OrderPlaced.class.getName());
        }

        @Override
        public List<Binder> binders(String signal) {
            return crossing().contains(signal) ? List.of(new OrderPlaced_Crossing()) : List.of();
        }
    }
}
