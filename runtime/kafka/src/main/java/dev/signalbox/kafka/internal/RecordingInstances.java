package dev.signalbox.kafka.internal;

import dev.signalbox.kafka.spi.CrossingRecorder;
import dev.signalbox.spi.InstanceProvider;
import org.jspecify.annotations.Nullable;

/** Supplies generated code with the {@link CrossingRecorder}, and with the application's own objects. */
record RecordingInstances(CrossingRecorder recorder, InstanceProvider ofApplication) implements InstanceProvider {

    @Override
    public <T> @Nullable T get(Class<T> type) {
        return type == CrossingRecorder.class ? type.cast(recorder) : ofApplication.get(type);
    }

    @Override
    public boolean isStable(Class<?> type) {
        return type == CrossingRecorder.class || ofApplication.isStable(type);
    }

    @Override
    public boolean leavesOut(String type) {
        return ofApplication.leavesOut(type);
    }
}
