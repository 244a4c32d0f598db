package dev.signalbox.spring.kafka;

import dev.signalbox.Signal;
import dev.signalbox.kafka.spi.CrossingPart;
import dev.signalbox.kafka.spi.CrossingRecorder;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Instance;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Registry;
import java.util.List;

/** A signal that crosses, in applications that {@link CrossingLoader} loads. */
record OrderPlaced(String order) implements Signal {

    /** As the processor generates it. */
    record Crossing(Instance<CrossingRecorder> recorder) implements CrossingPart<OrderPlaced> {

        @Override
        public String topic() {
            return "orders";
        }

        @Override
        public String name() {
            return "orders";
        }

        @Override
        public Class<OrderPlaced> signal() {
            return OrderPlaced.class;
        }

        @Override
        public Object key(OrderPlaced sent) {
            return sent.order();
        }
    }

    /** As the processor generates it. */
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
            return crossing().contains(signal) ? List.of(new OwnBinder()) : List.of();
        }
    }

    private static final class OwnBinder implements Binder {

        @Override
        public String owner() {
            return OrderPlaced.class.getName();
        }

        @Override
        public List<Part<?>> parts(String signal, Instances instances) {
            return List.of(new Crossing(instances.of(CrossingRecorder.class, CrossingRecorder::localOnly)));
        }
    }
}
