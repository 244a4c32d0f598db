package dev.signalbox.kafka.shop;

import dev.signalbox.kafka.spi.CrossingRecorder;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Instance;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Registry;
import java.util.List;

/** The signals of the tests. */
public final class ShopRegistry implements Registry {

    @Override
    public List<String> signals() {
        return crossing();
    }

    @Override
    public List<String> crossing() {
        return List.of(OrderCancelled.class.getName(), OrderPlaced.class.getName());
    }

    @Override
    public List<Binder> binders(String signal) {
        return crossing().contains(signal) ? List.of(new OfSignal(signal)) : List.of();
    }

    private record OfSignal(String owner) implements Binder {

        @Override
        public List<Part<?>> parts(String signal, Instances instances) {
            Instance<CrossingRecorder> recorder = instances.of(CrossingRecorder.class, CrossingRecorder::localOnly);
            Instance<Topics> topics = instances.of(Topics.class);
            return List.of(
                    signal.equals(OrderPlaced.class.getName())
                            ? new Crossing<>(
                                    recorder,
                                    topics,
                                    OrderPlaced.class,
                                    "shop.order-placed",
                                    "shop.order-placed",
                                    OrderPlaced::order)
                            : new Crossing<>(
                                    recorder,
                                    topics,
                                    OrderCancelled.class,
                                    "shop.order-cancelled",
                                    "shop.cancelled",
                                    sent -> null));
        }
    }
}
