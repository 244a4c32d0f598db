package dev.signalbox.internal;

import dev.signalbox.spi.Instance;
import dev.signalbox.spi.Instances;
import java.util.function.Supplier;

/** No objects: for parts that are asked about and never called. */
enum Unmade implements Instances {
    INSTANCES;

    @Override
    public <T> Instance<T> of(Class<T> type) {
        return () -> {
            throw new IllegalStateException("Nobody calls this part");
        };
    }

    @Override
    public <T> Instance<T> of(Class<T> type, Supplier<? extends T> constructor) {
        return of(type);
    }
}
