package dev.signalbox.internal;

import dev.signalbox.Phase;
import dev.signalbox.Signal;
import dev.signalbox.spi.Receivers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a send of one signal class from one sender class calls, in order. Immutable: a send reads it once and so works
 * on a snapshot.
 *
 * @param straight the receivers in few pieces, if each is called at once and answers nothing, if the row cuts no part in
 *     pieces and if no thread has muted anything; else null
 * @param steps the receivers one by one
 * @param handling what becomes of exceptions in a robust send
 */
record Plan<S extends Signal>(@Nullable List<Receivers<S>> straight, List<Step<S>> steps, Failures handling) {

    /**
     * Makes a plan of a row of receivers.
     *
     * @param row sorted, and nobody in it twice
     */
    static <S extends Signal> Plan<S> of(List<Candidate<S>> row, Surroundings surroundings) {
        boolean guarded = surroundings.mutes().isAny();
        boolean direct = !guarded;
        List<Step<S>> steps = new ArrayList<>();
        for (Candidate<S> each : row) {
            Step<S> step = new Step<>(each, guarded, surroundings);
            steps.add(step);
            direct &= step.isStraight();
        }
        return new Plan<>(direct ? WholeRow.of(row) : null, List.copyOf(steps), surroundings.failures());
    }

    /** All that a send calls, if it is in one piece and there is anything. */
    @Nullable
    Receivers<S> onlyPiece() {
        return straight != null && straight.size() == 1 ? straight.get(0) : null;
    }

    /** The same in the shape that the JIT sees through, or null if it has none. */
    @Nullable
    Straight<S> straightened() {
        return straight == null ? null : new Straight<>(Sequence.of(straight), handling);
    }

    /** The receivers of one phase whose conditions hold. */
    List<Step<S>> at(Phase phase, S signal) {
        return steps.stream()
                .filter(step -> step.terms().phase() == phase && step.accepts(signal))
                .toList();
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    boolean hasReceivers(Phase phase) {
        return steps.stream().anyMatch(step -> step.terms().phase() == phase);
    }
}
