package dev.signalbox.hibernate;

import dev.signalbox.Signal;
import dev.signalbox.spi.Delivery;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Calls receivers for which the transaction of their signal is over, or not theirs because they run on another thread.
 * Each has an entity manager and transaction of its own, and harms nobody by failing: that is logged.
 */
final class OwnTransactions {

    private static final Logger LOG = System.getLogger("dev.signalbox");

    private final SessionFactory factory;

    OwnTransactions(SessionFactory factory) {
        this.factory = factory;
    }

    void callOn(Executor executor, Delivery<Signal> receiver, Draft signal, @Nullable Object tenant) {
        try {
            executor.execute(() -> call(receiver, signal, tenant));
        } catch (RejectedExecutionException e) {
            logFailure(receiver, signal, e);
        }
    }

    void call(Delivery<Signal> receiver, Draft signal, @Nullable Object tenant) {
        try (OwnEntityManager own = new OwnEntityManager(factory, tenant)) {
            receiver.call(signal.using(own.entityManager()));
            own.commit();
        } catch (Exception e) {
            logFailure(receiver, signal, e);
        }
    }

    private static void logFailure(Delivery<Signal> receiver, Draft signal, Exception failure) {
        LOG.log(
                Level.ERROR,
                "Receiver " + receiver.receiver() + " of "
                        + signal.using(null).getClass().getName() + " failed. What it wrote is rolled back.",
                failure);
    }
}
