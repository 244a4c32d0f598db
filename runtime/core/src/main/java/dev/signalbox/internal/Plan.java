package dev.signalbox.internal;

import dev.signalbox.Phase;
import dev.signalbox.Signal;
import dev.signalbox.spi.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a send of one signal class from one sender class calls, in order. Immutable: a send reads it once and so works
 * on a snapshot.
 *
 * @param steps the receivers
 * @param straight the same as whole parts, if every receiver is called at once and answers nothing, if the row cuts no
 *     part in pieces and if no thread has muted anything; else null
 * @param phases the receivers by phase
 */
record Plan<S extends Signal>(List<Step<S>> steps, @Nullable List<Part<S>> straight, Map<Phase, List<Step<S>>> phases) {

    /**
     * Makes a plan of a row of receivers.
     *
     * @param row sorted, and nobody in it twice
     */
    static <S extends Signal> Plan<S> of(List<Candidate<S>> row, Surroundings surroundings) {
        boolean guarded = surroundings.mutes().isAny();
        List<Step<S>> steps = new ArrayList<>();
        Map<Phase, List<Step<S>>> phases = new EnumMap<>(Phase.class);
        for (Candidate<S> each : row) {
            Step<S> step = new Step<>(each, guarded, surroundings);
            steps.add(step);
            phases.computeIfAbsent(step.terms().phase(), phase -> new ArrayList<>())
                    .add(step);
        }
        boolean direct = !guarded && steps.stream().allMatch(Step::isStraight);
        return new Plan<>(List.copyOf(steps), direct ? wholeParts(row) : null, phases);
    }

    /** The parts of which the row consists, or null if it holds one that is not whole and in one piece. */
    private static <S extends Signal> @Nullable List<Part<S>> wholeParts(List<Candidate<S>> row) {
        List<Part<S>> parts = new ArrayList<>();
        int taken = 0;
        while (taken < row.size()) {
            Part<S> part = row.get(taken).part();
            int end = taken + part.receivers().size();
            if (end > row.size() || !isOnePiece(row.subList(taken, end))) {
                return null;
            }
            parts.add(part);
            taken = end;
        }
        return List.copyOf(parts);
    }

    private static <S extends Signal> boolean isOnePiece(List<Candidate<S>> stretch) {
        return stretch.get(0).index() == 0
                && IntStream.range(1, stretch.size())
                        .allMatch(i -> stretch.get(i).continues(stretch.get(i - 1)));
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    boolean hasReceivers(Phase phase) {
        return phases.containsKey(phase);
    }

    /** The receivers of one phase whose conditions hold. */
    List<Step<S>> at(Phase phase, S signal) {
        return phases.getOrDefault(phase, List.of()).stream()
                .filter(step -> step.accepts(signal))
                .toList();
    }
}
