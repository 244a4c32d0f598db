package dev.signalbox.internal.send;

import dev.signalbox.Channel;
import dev.signalbox.Signal;
import dev.signalbox.internal.plan.Straight;
import org.jspecify.annotations.Nullable;

/** What a channel calls without asking who hears its signals. */
public final class ConstantPlans {

    private ConstantPlans() {}

    public static boolean isAnyKnownTo(Channel<?> channel) {
        return !((LinkedChannel<?>) channel).links().get().isEmpty();
    }

    public static <S extends Signal> @Nullable Straight<S> ofEveryone(Channel<S> channel) {
        return ((LinkedChannel<S>) channel).links().get().everyone();
    }
}
