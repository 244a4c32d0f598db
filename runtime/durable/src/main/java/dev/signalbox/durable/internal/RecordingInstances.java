package dev.signalbox.durable.internal;

import dev.signalbox.durable.spi.DurableCalls;
import dev.signalbox.spi.InstanceProvider;
import org.jspecify.annotations.Nullable;

/** Supplies generated code with the {@link DurableCalls}, and with the application's own objects. */
record RecordingInstances(DurableCalls calls, InstanceProvider ofApplication) implements InstanceProvider {

    @Override
    public <T> @Nullable T get(Class<T> type) {
        return type == DurableCalls.class ? type.cast(calls) : ofApplication.get(type);
    }

    @Override
    public boolean isStable(Class<?> type) {
        return type == DurableCalls.class || ofApplication.isStable(type);
    }

    @Override
    public boolean leavesOut(String type) {
        return ofApplication.leavesOut(type);
    }
}
