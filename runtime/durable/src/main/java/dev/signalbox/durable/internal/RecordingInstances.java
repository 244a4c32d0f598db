package dev.signalbox.durable.internal;

import dev.signalbox.durable.spi.DurableCalls;
import dev.signalbox.spi.InstanceProvider;
import org.jspecify.annotations.Nullable;

/** What records calls, and the objects that the application supplies. */
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
