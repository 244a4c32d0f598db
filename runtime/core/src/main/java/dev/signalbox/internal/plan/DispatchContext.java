package dev.signalbox.internal.plan;

import dev.signalbox.Signal;
import dev.signalbox.internal.carry.ContextCapture;
import dev.signalbox.internal.carry.Rewirable;
import dev.signalbox.internal.find.Candidate;
import dev.signalbox.internal.find.CompiledReceivers;
import dev.signalbox.internal.find.DispatcherInstances;
import dev.signalbox.internal.find.FaultyPart;
import dev.signalbox.internal.find.Origin;
import dev.signalbox.internal.find.PartWrapper;
import dev.signalbox.internal.find.ProbedPart;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What all plans of one dispatcher use.
 *
 * @param dispatcher makes new plans when a class is left out
 * @param compiled the compiled receivers
 * @param instances the objects of receivers that are instance methods
 * @param deferred keeps calls for later
 * @param failures handles exceptions that reach no caller
 * @param capture captures the context for a deferred call
 * @param probes are told of each send and call; usually none
 * @param unheard is told of signals without receivers; usually null
 */
public record DispatchContext(
        Rewirable dispatcher,
        CompiledReceivers compiled,
        DispatcherInstances instances,
        DeferredCalls deferred,
        FailureHandler failures,
        ContextCapture capture,
        List<Probe> probes,
        @Nullable Consumer<Signal> unheard)
        implements PartWrapper {

    @Override
    public <S extends Signal> Part<S> around(Part<S> part, Origin origin) {
        List<Probe> present = presentProbes();
        if (present.isEmpty()) {
            return part;
        }
        List<Candidate<S>> receivers = Candidate.of(part, origin);
        Part<S> watched = capture.faults().isAny()
                ? new FaultyPart<>(part, List.copyOf(part.receivers()), capture.faults())
                : part;
        for (Probe probe : present) {
            watched = ProbedPart.of(watched, receivers, probe);
        }
        return watched;
    }

    /** Leaves out the class of a receiver that could not be called, from the next send on. */
    void leaveOut(Candidate<?> receiver, Error error) {
        compiled.unlinked().add(receiver, error);
        dispatcher.rewireAll();
    }

    /**
     * Runs before the receivers of each send. Null if there is nothing to tell.
     *
     * @param heard whether there are receivers
     */
    <S extends Signal> @Nullable Announcement<S> announcement(boolean heard) {
        List<Probe> present = presentProbes();
        Consumer<Signal> reaction = heard ? null : unheard;
        return present.isEmpty() && reaction == null ? null : new Announcement<>(present, isWatched(), reaction);
    }

    /** Whether there is a watch on any thread. */
    boolean isWatched() {
        return capture.watches().isAny();
    }

    private List<Probe> presentProbes() {
        if (!isWatched()) {
            return probes;
        }
        List<Probe> all = new ArrayList<>(probes);
        all.add(capture.watches());
        return all;
    }
}
