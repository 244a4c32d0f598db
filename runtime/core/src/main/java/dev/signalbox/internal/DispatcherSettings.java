package dev.signalbox.internal;

import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spi.Probe;
import dev.signalbox.spi.TransactionBinding;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher is built from.
 *
 * @param maxDepth how many calls inside each other are allowed; 0 if they are not counted
 */
record DispatcherSettings(
        CompiledReceivers compiled,
        InstanceProvider instances,
        TransactionBinding transactions,
        AsyncExecutor executor,
        Failures failures,
        @Nullable Probe probe,
        int maxDepth) {

    boolean isCounting() {
        return maxDepth > 0;
    }

    Trails newTrails() {
        return new Trails(isCounting() ? maxDepth : Trails.MOST_CALLS);
    }
}
