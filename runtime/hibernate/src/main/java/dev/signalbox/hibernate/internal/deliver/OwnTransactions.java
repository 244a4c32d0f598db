package dev.signalbox.hibernate.internal.deliver;

import dev.signalbox.Signal;
import dev.signalbox.SignalLoopError;
import dev.signalbox.hibernate.internal.change.UnboundSignal;
import dev.signalbox.hibernate.internal.integrate.SessionScope;
import dev.signalbox.spi.Integration.Delivery;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Calls each receiver with its own entity manager and transaction: after the transaction of the signal has ended, or on
 * another thread. If a receiver fails, the dispatcher handles its exception, and the other receivers are still called.
 */
public final class OwnTransactions {

    private static final Logger LOG = System.getLogger("dev.signalbox");

    private final SessionFactory factory;

    public OwnTransactions(SessionFactory factory) {
        this.factory = factory;
    }

    /**
     * Calls a receiver on the executor.
     *
     * @throws SignalLoopError if too many calls led here
     */
    void callOn(Executor executor, Delivery<Signal> receiver, UnboundSignal signal, @Nullable Object tenant) {
        try {
            executor.execute(receiver.carried(() -> call(receiver, signal, tenant)));
        } catch (RejectedExecutionException e) {
            receiver.handle(signal.using(null), e);
        }
    }

    /**
     * Calls a receiver on this thread.
     *
     * @throws SignalLoopError if too many calls led here
     */
    void callHere(Delivery<Signal> receiver, UnboundSignal signal, @Nullable Object tenant) {
        receiver.carried(() -> call(receiver, signal, tenant)).run();
    }

    private void call(Delivery<Signal> receiver, UnboundSignal signal, @Nullable Object tenant) {
        try (OwnEntityManager own = new OwnEntityManager(factory, tenant)) {
            call(receiver, signal.using(own.entityManager()), own);
            own.commit();
        } catch (Exception e) {
            signal.explain(e);
            receiver.handle(signal.using(null), e);
        } catch (SignalLoopError e) {
            signal.explain(e);
            log(receiver, signal.using(null), e);
        }
    }

    private static void call(Delivery<Signal> receiver, Signal signal, OwnEntityManager own) throws Exception {
        SessionScope scope = SessionScope.of(own::opened);
        try {
            receiver.call(signal);
        } finally {
            scope.close();
        }
    }

    /** Logs that a receiver ended in a loop, or was not called because of one. */
    static void log(Delivery<Signal> receiver, Signal signal, SignalLoopError loop) {
        String type = signal.getClass().getName();
        LOG.log(Level.ERROR, "Receiver " + receiver.receiver() + " of " + type + " failed", loop);
    }
}
