package dev.signalbox.internal;

import dev.signalbox.Phase;
import dev.signalbox.Responses;
import dev.signalbox.Responses.Response;
import dev.signalbox.Signal;
import dev.signalbox.spi.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a send of one signal class from one sender class calls, in order. Immutable: a send reads it once and so works
 * on a snapshot.
 *
 * @param steps the receivers
 * @param straight the same as whole parts, if every receiver is called at once and answers nothing and if the row cuts
 *     no part in pieces; else null
 * @param phases the receivers by phase
 */
record Plan<S extends Signal>(List<Step<S>> steps, @Nullable List<Part<S>> straight, Map<Phase, List<Step<S>>> phases) {

    /**
     * Makes a plan of a row of receivers.
     *
     * @param row sorted, and nobody in it twice
     */
    static <S extends Signal> Plan<S> of(List<Candidate<S>> row, Postponement postponement) {
        List<Step<S>> steps = new ArrayList<>();
        Map<Phase, List<Step<S>>> phases = new EnumMap<>(Phase.class);
        for (Candidate<S> each : row) {
            Step<S> step = new Step<>(each.part(), each.index(), postponement);
            steps.add(step);
            phases.computeIfAbsent(step.terms().phase(), phase -> new ArrayList<>())
                    .add(step);
        }
        boolean direct = steps.stream().allMatch(Step::isStraight);
        return new Plan<>(List.copyOf(steps), direct ? wholeParts(row) : null, phases);
    }

    /** The parts of which the row consists, or null if it holds one that is not whole and in one piece. */
    private static <S extends Signal> @Nullable List<Part<S>> wholeParts(List<Candidate<S>> row) {
        List<Part<S>> parts = new ArrayList<>();
        for (int i = 0; i < row.size(); ) {
            Part<S> part = row.get(i).part();
            int end = i + part.receivers().size();
            if (row.get(i).index() != 0 || end > row.size()) {
                return null;
            }
            for (int next = i + 1; next < end; next++) {
                if (!row.get(next).continues(row.get(next - 1))) {
                    return null;
                }
            }
            parts.add(part);
            i = end;
        }
        return List.copyOf(parts);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    List<Step<S>> at(Phase phase) {
        return phases.getOrDefault(phase, List.of());
    }

    /** Calls the receivers one by one: for plans that are not {@link #straight}. */
    Responses run(S signal) throws Exception {
        List<Response> responses = new ArrayList<>();
        for (Step<S> step : steps) {
            if (!step.isPostponed(signal)) {
                step.answer(step.part().call(step.index(), signal), responses);
            }
        }
        return responses.isEmpty() ? Responses.none() : new Responses(responses);
    }
}
