package dev.signalbox.internal;

import dev.signalbox.Phase;
import dev.signalbox.Responses;
import dev.signalbox.Responses.Response;
import dev.signalbox.Signal;
import dev.signalbox.spi.Receivers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What a send of one signal class from one sender class calls, in order. Immutable: a send reads it once and so works
 * on a snapshot. Public only for {@link dev.signalbox.Signals}.
 */
public final class Plan<S extends Signal> {

    private final List<Step<S>> steps;
    private final Map<Phase, List<Step<S>>> phases;
    private final Failures handling;

    /**
     * The receivers in few pieces, if each is called at once and answers nothing, if the row cuts no part in pieces and
     * if no thread has muted anything; else null.
     */
    private final @Nullable List<Receivers<S>> straight;

    /** The piece, if there is but one: most signals have the receivers of one class, and this saves them the loop. */
    private final @Nullable Receivers<S> only;

    Plan(
            @Nullable List<Receivers<S>> straight,
            List<Step<S>> steps,
            Map<Phase, List<Step<S>>> phases,
            Failures handling) {
        this.straight = straight;
        this.only = straight != null && straight.size() == 1 ? straight.get(0) : null;
        this.steps = steps;
        this.phases = phases;
        this.handling = handling;
    }

    /**
     * Makes a plan of a row of receivers.
     *
     * @param row sorted, and nobody in it twice
     */
    static <S extends Signal> Plan<S> of(List<Candidate<S>> row, Surroundings surroundings) {
        boolean guarded = surroundings.mutes().isAny();
        boolean direct = !guarded;
        List<Step<S>> steps = new ArrayList<>();
        Map<Phase, List<Step<S>>> phases = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            phases.put(phase, new ArrayList<>());
        }
        for (Candidate<S> each : row) {
            Step<S> step = new Step<>(each, guarded, surroundings);
            steps.add(step);
            phases.get(step.terms().phase()).add(step);
            direct &= step.isStraight();
        }
        return new Plan<>(direct ? WholeRow.of(row) : null, List.copyOf(steps), phases, surroundings.failures());
    }

    /** Calls the receivers; see {@link dev.signalbox.Channel#send}. In one method, so that stack traces stay short. */
    public Responses send(S signal) {
        try {
            if (only != null) {
                only.send(signal);
                return Responses.none();
            }
            if (straight != null) {
                for (Receivers<S> piece : straight) {
                    piece.send(signal);
                }
                return Responses.none();
            }
            List<Response> responses = new ArrayList<>();
            for (Step<S> step : steps) {
                if (step.isDue(signal)) {
                    step.answer(step.part().call(step.index(), signal), responses);
                }
            }
            return responses.isEmpty() ? Responses.none() : new Responses(responses, List.of());
        } catch (Exception e) {
            throw Failures.unchecked(signal, e);
        } catch (StackOverflowError e) {
            throw SendLoop.named(e);
        }
    }

    /** Calls the receivers, whichever fail; see {@link dev.signalbox.Channel#sendRobust}. */
    public Responses sendRobust(S signal) {
        FailuresOfSend<S> failed = new FailuresOfSend<>(signal, handling);
        try {
            if (straight != null) {
                for (Receivers<S> piece : straight) {
                    piece.sendRobust(signal, failed);
                }
                return failed.with(List.of());
            }
            List<Response> responses = new ArrayList<>();
            for (Step<S> step : steps) {
                try {
                    if (step.isDue(signal)) {
                        step.answer(step.part().call(step.index(), signal), responses);
                    }
                } catch (Exception e) {
                    failed.add(step.receiver(), e);
                }
            }
            return failed.with(responses);
        } catch (StackOverflowError e) {
            throw SendLoop.named(e);
        }
    }

    /** Calls the receivers and awaits what they began; see {@link dev.signalbox.Channel#sendAsync}. */
    public CompletionStage<Responses> sendAsync(S signal) {
        try {
            return PendingResponses.await(send(signal));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The same in the shape that the JIT sees through, or null if it has none. */
    @Nullable
    Straight<S> straightened() {
        return straight == null ? null : new Straight<>(Sequence.of(straight), handling);
    }

    /** Calls the receivers of one phase, whatever transaction this thread is in. */
    void send(S signal, Phase phase) {
        for (Step<S> step : at(phase, signal)) {
            if (step.async()) {
                step.callOnExecutor(signal);
                continue;
            }
            try {
                step.part().call(step.index(), signal);
            } catch (Exception e) {
                throw Failures.unchecked(signal, e);
            }
        }
    }

    /** The receivers of one phase whose conditions hold. */
    List<Step<S>> at(Phase phase, S signal) {
        return phases.get(phase).stream().filter(step -> step.accepts(signal)).toList();
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    boolean hasReceivers(Phase phase) {
        return !phases.get(phase).isEmpty();
    }
}
