package dev.signalbox.kafka.shop;

import dev.signalbox.Signal;
import dev.signalbox.kafka.spi.CrossingPart;
import dev.signalbox.kafka.spi.CrossingRecorder;
import dev.signalbox.spi.Instance;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The part of a signal that crosses, of the shape of generated ones. */
record Crossing<S extends Signal>(
        Instance<CrossingRecorder> recorder,
        Instance<Topics> topics,
        Class<S> signal,
        String declared,
        String name,
        Function<S, @Nullable Object> keys)
        implements CrossingPart<S> {

    @Override
    public String topic() {
        return topics.get().of(declared);
    }

    @Override
    public @Nullable Object key(S sent) {
        return keys.apply(sent);
    }
}
