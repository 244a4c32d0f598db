package dev.signalbox.hibernate.internal.deliver;

import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverException;
import dev.signalbox.Signal;
import dev.signalbox.SignalLoopError;
import dev.signalbox.hibernate.internal.change.Audience;
import dev.signalbox.hibernate.internal.change.UnboundSignal;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Delivery;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls receivers while the transaction of the signal is open, on this thread and with the session's entity manager. An
 * async receiver gets its own entity manager, because an entity manager must not be used by several threads.
 */
public final class TransactionDelivery {

    private final Audience audience;
    private final OwnTransactions ownTransactions;

    public TransactionDelivery(Audience audience, OwnTransactions ownTransactions) {
        this.audience = audience;
        this.ownTransactions = ownTransactions;
    }

    /**
     * Calls the receivers of a phase. The first exception ends the calls.
     *
     * @param called is told the id of each receiver that was called on this thread
     * @return whether any receiver was called on this thread
     */
    public boolean deliver(
            UnboundSignal unbound,
            Phase phase,
            @Nullable EntityManager using,
            @Nullable Object tenant,
            Consumer<String> called) {
        Dispatcher dispatcher = audience.dispatcher();
        Signal signal = unbound.using(using);
        boolean any = false;
        for (Delivery<Signal> receiver : Integration.of(dispatcher).deliveries(signal, phase)) {
            if (receiver.async()) {
                callOn(Integration.of(dispatcher).executor(), receiver, unbound, tenant);
            } else {
                call(receiver, signal, unbound);
                called.accept(receiver.receiver());
                any = true;
            }
        }
        return any;
    }

    /**
     * Calls a receiver on the executor. Logs a loop of such calls and does not throw, because the sender cannot do
     * anything about it.
     */
    private void callOn(Executor executor, Delivery<Signal> receiver, UnboundSignal signal, @Nullable Object tenant) {
        try {
            ownTransactions.callOn(executor, receiver, signal, tenant);
        } catch (SignalLoopError e) {
            OwnTransactions.log(receiver, signal.using(null), e);
        }
    }

    private static void call(Delivery<Signal> receiver, Signal signal, UnboundSignal unbound) {
        try {
            receiver.call(signal);
        } catch (RuntimeException | Error e) {
            unbound.explain(e);
            throw e;
        } catch (Exception e) {
            unbound.explain(e);
            throw new ReceiverException(receiver.receiver(), signal, e);
        }
    }
}
