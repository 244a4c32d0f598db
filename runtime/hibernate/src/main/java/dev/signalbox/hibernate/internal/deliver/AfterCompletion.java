package dev.signalbox.hibernate.internal.deliver;

import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Signal;
import dev.signalbox.SignalLoopError;
import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.Change;
import dev.signalbox.hibernate.internal.change.UnboundSignal;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Delivery;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Calls the receivers of the phases after a transaction. */
public final class AfterCompletion {

    private static final Logger LOG = System.getLogger("dev.signalbox");

    private final Audience audience;
    private final OwnTransactions ownTransactions;

    public AfterCompletion(Audience audience, OwnTransactions ownTransactions) {
        this.audience = audience;
        this.ownTransactions = ownTransactions;
    }

    /**
     * Calls the receivers, each in its own transaction. Logs what goes wrong, because an exception would look as if the
     * completed transaction had failed.
     *
     * @param changes the changes of the transaction, even if it was rolled back
     */
    public void deliver(List<Change> changes, Causes causes, boolean committed, @Nullable Object tenant) {
        List<Loop> loops = new ArrayList<>();
        deliver(changes, causes, committed ? Phase.AFTER_COMMIT : Phase.AFTER_ROLLBACK, tenant, loops);
        deliver(changes, causes, Phase.AFTER_COMPLETION, tenant, loops);
        // The calls are then too deep for every receiver. The shortest loop names the receivers that cause it.
        loops.stream()
                .min(Comparator.comparingInt(each -> each.error.receivers().size()))
                .ifPresent(loop -> OwnTransactions.log(loop.receiver, loop.signal, loop.error));
    }

    /** A receiver that was not called because too many calls led to it. */
    private record Loop(Delivery<Signal> receiver, Signal signal, SignalLoopError error) {}

    private void deliver(List<Change> changes, Causes causes, Phase phase, @Nullable Object tenant, List<Loop> loops) {
        Predicate<Change> heard = audience.hearingAt(phase);
        for (Change change : changes) {
            try {
                if (!heard.test(change)) {
                    continue;
                }
                for (UnboundSignal signal : change.signals()) {
                    deliver(causes.ofTransaction(change, signal), phase, tenant, loops);
                }
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "Receivers of " + phase + " could not be called", e);
            }
        }
    }

    private void deliver(UnboundSignal unbound, Phase phase, @Nullable Object tenant, List<Loop> loops) {
        Signal signal = unbound.using(null);
        Dispatcher dispatcher = audience.dispatcher();
        for (Delivery<Signal> receiver : Integration.of(dispatcher).deliveries(signal, phase)) {
            try {
                call(receiver, unbound, tenant, dispatcher);
            } catch (SignalLoopError e) {
                loops.add(new Loop(receiver, signal, e));
            }
        }
    }

    private void call(
            Delivery<Signal> receiver, UnboundSignal unbound, @Nullable Object tenant, Dispatcher dispatcher) {
        if (receiver.async()) {
            ownTransactions.callOn(Integration.of(dispatcher).executor(), receiver, unbound, tenant);
        } else {
            ownTransactions.callHere(receiver, unbound, tenant);
        }
    }
}
