package dev.signalbox.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverException;
import dev.signalbox.Signal;
import dev.signalbox.SignalLoopError;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Delivery;
import jakarta.persistence.EntityManager;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls the receivers of one phase of a transaction that is still open, on this thread and with its entity manager. Async
 * receivers get one of their own, since an entity manager serves one thread.
 */
final class Delivering {

    private final Audience audience;
    private final OwnTransactions ownTransactions;

    Delivering(Audience audience, OwnTransactions ownTransactions) {
        this.audience = audience;
        this.ownTransactions = ownTransactions;
    }

    /**
     * Calls them. The first exception ends it.
     *
     * @param called is told the id of each that was called on this thread
     * @return whether any was called on this thread
     */
    boolean deliver(
            Draft draft, Phase phase, @Nullable EntityManager using, @Nullable Object tenant, Consumer<String> called) {
        Dispatcher dispatcher = audience.dispatcher();
        Signal signal = draft.using(using);
        boolean any = false;
        for (Delivery<Signal> receiver : Integration.of(dispatcher).deliveries(signal, phase)) {
            if (receiver.async()) {
                callOn(Integration.of(dispatcher).executor(), receiver, draft, tenant);
            } else {
                call(receiver, signal, draft);
                called.accept(receiver.receiver());
                any = true;
            }
        }
        return any;
    }

    /** A loop through the executor is not for the sender to see. */
    private void callOn(Executor executor, Delivery<Signal> receiver, Draft signal, @Nullable Object tenant) {
        try {
            ownTransactions.callOn(executor, receiver, signal, tenant);
        } catch (SignalLoopError e) {
            OwnTransactions.log(receiver, signal.using(null), e);
        }
    }

    private static void call(Delivery<Signal> receiver, Signal signal, Draft draft) {
        try {
            receiver.call(signal);
        } catch (RuntimeException | Error e) {
            draft.explain(e);
            throw e;
        } catch (Exception e) {
            draft.explain(e);
            throw new ReceiverException(receiver.receiver(), signal, e);
        }
    }
}
