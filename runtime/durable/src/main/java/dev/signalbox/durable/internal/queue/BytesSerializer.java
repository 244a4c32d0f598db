package dev.signalbox.durable.internal.queue;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Gives db-scheduler the bytes as they are. The attempt reads them. So bytes that cannot be read are a failed attempt,
 * and do not stop db-scheduler's polling.
 */
public final class BytesSerializer implements Serializer {

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return (byte[]) data;
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
        return type.cast(data);
    }
}
