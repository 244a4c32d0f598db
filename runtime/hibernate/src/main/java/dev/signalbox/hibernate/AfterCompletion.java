package dev.signalbox.hibernate;

import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Signal;
import dev.signalbox.spi.Delivery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the receivers of the phases after a transaction what became of it. */
final class AfterCompletion {

    private final Audience audience;
    private final OwnTransactions ownTransactions;

    AfterCompletion(Audience audience, OwnTransactions ownTransactions) {
        this.audience = audience;
        this.ownTransactions = ownTransactions;
    }

    /**
     * Calls them, each in a transaction of its own.
     *
     * @param changes what the transaction changed, or would have
     */
    void deliver(List<Change> changes, boolean committed, @Nullable Object tenant) {
        deliver(changes, committed ? Phase.AFTER_COMMIT : Phase.AFTER_ROLLBACK, tenant);
        deliver(changes, Phase.AFTER_COMPLETION, tenant);
    }

    private void deliver(List<Change> changes, Phase phase, @Nullable Object tenant) {
        for (Change change : changes) {
            deliver(change::before, phase, tenant);
            deliver(change::after, phase, tenant);
        }
    }

    private void deliver(Draft draft, Phase phase, @Nullable Object tenant) {
        Dispatcher dispatcher = audience.dispatcher();
        for (Delivery<Signal> receiver : dispatcher.deliveries(draft.using(null), phase)) {
            if (receiver.async()) {
                ownTransactions.callOn(dispatcher.executor(), receiver, draft, tenant);
            } else {
                ownTransactions.callHere(receiver, draft, tenant);
            }
        }
    }
}
