package dev.signalbox.internal;

import dev.signalbox.spi.Instance;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.ReceiverType;
import java.util.Set;
import java.util.function.Supplier;

/** Makes no objects: for parts that are never called, to learn whose they would need. */
record TypesAskedFor(Set<ReceiverType> types) implements Instances {

    @Override
    public <T> Instance<T> of(Class<T> type) {
        types.add(new ReceiverType(type, false));
        return Unmade.INSTANCES.of(type);
    }

    @Override
    public <T> Instance<T> of(Class<T> type, Supplier<? extends T> constructor) {
        types.add(new ReceiverType(type, true));
        return Unmade.INSTANCES.of(type);
    }
}
