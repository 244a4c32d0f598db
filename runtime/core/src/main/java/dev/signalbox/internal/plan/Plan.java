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
 * What a send of one signal class by one class of senders calls, in order. Immutable: a send reads it once, and so
 * works on a snapshot.
 *
 * @param direct the receivers in few pieces, for a send that only calls them. Null if one of them waits for a
 *     phase, is async or returns something, if the order cuts a part in pieces, or if a thread has muted something
 * @param steps the receivers one by one
 * @param phases the same by phase
 * @param announcement is called before the receivers, if there is one. It is the first of the direct pieces
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
        boolean guarded = context.capture().mutes().isAny();
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

    /** To be called before the steps. */
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

    /** The only piece that a send calls, if it is one. */
    @Nullable
    public Receivers<S> onlyPiece() {
        return direct != null && direct.size() == 1 ? direct.get(0) : null;
    }

    /** The same as one object into which the JIT can look, or null if the plan is not direct. */
    @Nullable
    public DirectPlan<S> asDirect() {
        return direct == null ? null : new DirectPlan<>(Sequence.of(direct), handling);
    }

    /** The receivers of one phase whose conditions hold. Usually all of them, and then no list is made. */
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
