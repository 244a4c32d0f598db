package dev.signalbox.internal.plan;

import dev.signalbox.Phase;
import dev.signalbox.Responses.Response;
import dev.signalbox.Signal;
import dev.signalbox.SignalLoopError;
import dev.signalbox.internal.carry.Watches;
import dev.signalbox.internal.find.Candidate;
import dev.signalbox.spi.Integration.Delivery;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Terms;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One receiver in a plan. Calls it at once, keeps the call for a later phase of the transaction, or hands it to the
 * executor.
 *
 * @param guarded whether any thread leaves receivers out; each call then checks whether its own thread leaves this one
 *     out
 */
public record Step<S extends Signal>(Candidate<S> candidate, boolean guarded, DispatchContext context)
        implements Delivery<S> {

    public Part<S> part() {
        return candidate.part();
    }

    public int index() {
        return candidate.index();
    }

    Terms terms() {
        return candidate.terms();
    }

    /** Whether its conditions hold and this thread does not leave it out. */
    public boolean accepts(S signal) {
        try {
            return part().accepts(signal)
                    && !(guarded && context.capture().leavesOut(signal, candidate.owner(), receiver()));
        } catch (Error e) {
            leaveOutOrThrow(e);
            return false;
        }
    }

    /** Whether a send only has to call it: now, on the sending thread, without a result. */
    boolean isDirect() {
        return terms().phase() == Phase.NOW && !terms().async() && !terms().answering();
    }

    @Override
    public String receiver() {
        return candidate.entry().id();
    }

    @Override
    public boolean async() {
        return terms().async();
    }

    @Override
    public void call(S signal) throws Exception {
        answerOf(signal);
    }

    private @Nullable Object answerOf(S signal) throws Exception {
        try {
            return part().call(index(), signal);
        } catch (Error e) {
            leaveOutOrThrow(e);
            return null;
        }
    }

    /**
     * If the class of the receiver does not link, leaves it out from the next send on. Otherwise the receiver itself
     * threw the error, and this method throws it again.
     */
    public void leaveOutOrThrow(Error error) {
        if (!candidate.failsToLink(error)) {
            throw error;
        }
        context.leaveOut(candidate, error);
    }

    /** Calls the receiver as a send does: a checked exception is thrown inside a {@code ReceiverException}. */
    public void callUnchecked(S signal) {
        try {
            answerOf(signal);
        } catch (Exception e) {
            throw FailureHandler.unchecked(receiver(), signal, e);
        }
    }

    public void callOnExecutor(S signal) {
        context.deferred().callOnExecutor(this, signal);
    }

    /** Calls the receiver, and handles what it throws. For calls that have no sender to throw to. */
    void callHandled(S signal) {
        try {
            if (answerOf(signal) instanceof CompletionStage<?> begun) {
                begun.whenComplete((value, thrown) -> handleStage(signal, thrown));
            }
        } catch (Exception e) {
            handleThrown(signal, e);
        } catch (SignalLoopError e) {
            FailureHandler.log(receiver(), signal, e);
        }
    }

    private void handleStage(S signal, @Nullable Throwable thrown) {
        if (thrown != null) {
            handleThrown(signal, Watches.causeOf(thrown));
        }
    }

    @Override
    public void handle(S signal, Throwable exception) {
        context.capture().watches().failedLater(receiver(), signal, exception);
        handleThrown(signal, exception);
    }

    /** Gives an exception to the failure handling. Watchers have already been told of it. */
    private void handleThrown(S signal, Throwable exception) {
        context.failures().handle(receiver(), signal, exception);
    }

    /**
     * Keeps the call for a later phase or hands it to the executor, if the receiver asks for that.
     *
     * @return false if this thread is to call the receiver now
     */
    public boolean postpone(S signal) {
        boolean later = terms().phase() != Phase.NOW || terms().async();
        return later && context.deferred().postpone(this, signal);
    }

    @Override
    public Runnable carried(Runnable work) {
        return context.capture().carried(receiver(), work);
    }

    public void answer(@Nullable Object value, List<Response> responses) {
        if (terms().answering()) {
            responses.add(new Response(receiver(), value));
        }
    }
}
