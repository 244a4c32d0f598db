package dev.signalbox.internal.plan;

import dev.signalbox.Phase;
import dev.signalbox.Signal;
import dev.signalbox.internal.find.Candidate;
import dev.signalbox.spi.Receivers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The receivers that a send of one signal class by one class of senders calls, in order. Immutable: a send reads the
 * plan once and so works on a snapshot.
 *
 * @param direct the receivers in few pieces, for a send that only calls them. Null if one of the receivers waits for a
 *     phase, is async or returns something, if another receiver comes between those of a part, or if a thread leaves
 *     receivers out
 * @param steps the receivers one by one
 * @param phases the steps by phase
 * @param announcement runs before the receivers; may be null. It is also the first of the direct pieces
 * @param handling handles exceptions in a robust send
 */
public record Plan<S extends Signal>(
        @Nullable List<Receivers<S>> direct,
        List<Step<S>> steps,
        Map<Phase, List<Step<S>>> phases,
        @Nullable Announcement<S> announcement,
        FailureHandler handling) {

    /**
     * Makes a plan for receivers.
     *
     * @param row sorted, and no receiver in it twice
     */
    static <S extends Signal> Plan<S> of(List<Candidate<S>> row, DispatchContext context) {
        boolean guarded = context.capture().isGuarding();
        boolean direct = !guarded;
        List<Step<S>> steps = new ArrayList<>();
        for (Candidate<S> each : row) {
            Step<S> step = new Step<>(each, guarded, context);
            steps.add(step);
            direct &= step.isDirect();
        }
        Announcement<S> announcement = context.announcement(!row.isEmpty());
        List<Receivers<S>> pieces = direct ? PartGrouping.of(row) : null;
        return new Plan<>(
                pieces == null || announcement == null ? pieces : behind(announcement, pieces),
                List.copyOf(steps),
                byPhase(steps),
                announcement,
                context.failures());
    }

    private static <S extends Signal> List<Receivers<S>> behind(Receivers<S> first, List<Receivers<S>> pieces) {
        List<Receivers<S>> all = new ArrayList<>();
        all.add(first);
        all.addAll(pieces);
        return List.copyOf(all);
    }

    /** Sends the announcement. The caller does this before it calls the steps. */
    public void announce(S signal) {
        if (announcement != null) {
            announcement.send(signal);
        }
    }

    private static <S extends Signal> Map<Phase, List<Step<S>>> byPhase(List<Step<S>> steps) {
        Map<Phase, List<Step<S>>> phases = new EnumMap<>(Phase.class);
        for (Step<S> step : steps) {
            Phase phase = step.terms().phase();
            List<Step<S>> present = phases.get(phase);
            if (present == null) {
                present = new ArrayList<>();
                phases.put(phase, present);
            }
            present.add(step);
        }
        for (Map.Entry<Phase, List<Step<S>>> each : phases.entrySet()) {
            each.setValue(List.copyOf(each.getValue()));
        }
        return Collections.unmodifiableMap(phases);
    }

    /** The piece that a send calls, if there is only one. Null otherwise. */
    @Nullable
    public Receivers<S> onlyPiece() {
        return direct != null && direct.size() == 1 ? direct.get(0) : null;
    }

    /** This plan as one object that the JIT can inline, or null if it is not direct. */
    @Nullable
    public DirectPlan<S> asDirect() {
        return direct == null ? null : new DirectPlan<>(Sequence.of(direct), handling);
    }

    /**
     * The receivers of one phase whose conditions hold. If all conditions hold, which is usual, no new list is made.
     */
    public List<Step<S>> at(Phase phase, S signal) {
        List<Step<S>> all = allAt(phase);
        List<Step<S>> some = null;
        for (int i = 0; i < all.size(); i++) {
            boolean accepted = all.get(i).accepts(signal);
            if (some == null && !accepted) {
                some = new ArrayList<>(all.subList(0, i));
            } else if (some != null && accepted) {
                some.add(all.get(i));
            }
        }
        return some == null ? all : some;
    }

    private List<Step<S>> allAt(Phase phase) {
        return phases.getOrDefault(phase, List.of());
    }

    public boolean isEmpty() {
        return steps.isEmpty() && !isWatched();
    }

    private boolean isWatched() {
        return announcement != null && announcement.watched();
    }

    public boolean hasReceivers(Phase phase) {
        return !allAt(phase).isEmpty() || (phase == Phase.NOW && isWatched());
    }
}
