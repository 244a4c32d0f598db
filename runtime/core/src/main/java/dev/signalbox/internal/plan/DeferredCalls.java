package dev.signalbox.internal.plan;

import dev.signalbox.Phase;
import dev.signalbox.Signal;
import dev.signalbox.spi.Transaction;
import dev.signalbox.spi.TransactionBinding;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Keeps calls for a phase of the transaction, or hands them to the executor. */
public record DeferredCalls(TransactionBinding transactions, Executor executor) {

    /**
     * Keeps a call for a later phase or hands it to the executor, if the receiver asks for that.
     *
     * @return false if this thread is to call the receiver now
     */
    <S extends Signal> boolean postpone(Step<S> step, S signal) {
        Phase phase = step.terms().phase();
        Transaction transaction = phase == Phase.NOW ? null : transactions.current();
        if (transaction != null) {
            transaction.at(phase, step.carried(() -> callInPhase(step, signal)));
            return true;
        }
        if (phase == Phase.AFTER_ROLLBACK) {
            return true;
        }
        if (step.async()) {
            callOnExecutor(step, signal);
            return true;
        }
        return false;
    }

    <S extends Signal> void callOnExecutor(Step<S> step, S signal) {
        executor.execute(step.carried(() -> step.callHandled(signal)));
    }

    /**
     * Calls a receiver in its phase. An exception before the commit makes the transaction roll back. A later exception
     * is only given to the failure handling.
     */
    private <S extends Signal> void callInPhase(Step<S> step, S signal) {
        if (step.async()) {
            try {
                callOnExecutor(step, signal);
            } catch (RejectedExecutionException e) {
                step.handle(signal, e);
            }
        } else if (step.terms().phase() == Phase.BEFORE_COMMIT) {
            step.callUnchecked(signal);
        } else {
            step.callHandled(signal);
        }
    }
}
