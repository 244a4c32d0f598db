package dev.signalbox.internal.application;

import dev.signalbox.Signal;
import dev.signalbox.internal.carry.DeferredCallDepth;
import dev.signalbox.internal.find.CompiledReceivers;
import dev.signalbox.internal.plan.FailureHandler;
import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spi.Probe;
import dev.signalbox.spi.TransactionBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a dispatcher.
 *
 * @param watching the probes that watch sends and calls
 * @param unheard is called with signals that no receiver hears; null if nothing is to be done
 * @param context captures what goes with deferred calls; null if nothing does
 * @param maxDepth how many calls inside each other are allowed; 0 if they are not counted
 */
record DispatcherSettings(
        CompiledReceivers compiled,
        InstanceProvider instances,
        TransactionBinding transactions,
        AsyncExecutor executor,
        FailureHandler failures,
        List<Probe> watching,
        @Nullable Consumer<Signal> unheard,
        @Nullable UnaryOperator<Runnable> context,
        int maxDepth) {

    DeferredCallDepth newDeferredCallDepth() {
        return isCounting() ? DeferredCallDepth.ofCalls(maxDepth) : DeferredCallDepth.ofDeferredCalls();
    }

    /** The probes that are told of each call, the innermost first. */
    List<Probe> probes(DeferredCallDepth depth) {
        List<Probe> probes = new ArrayList<>();
        if (isCounting()) {
            probes.add(depth.counting());
        }
        probes.addAll(watching);
        return probes;
    }

    private boolean isCounting() {
        return maxDepth > 0;
    }
}
