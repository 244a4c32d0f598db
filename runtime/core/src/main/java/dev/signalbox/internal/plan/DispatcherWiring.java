package dev.signalbox.internal.plan;

import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import dev.signalbox.internal.find.Candidate;
import dev.signalbox.internal.find.ConnectedReceiver;
import dev.signalbox.spi.Senders;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says who hears one signal class in one application: the compiled receivers and those connected when this object was
 * made. It never changes: when a receiver is connected or disconnected, a new one replaces it.
 *
 * <p>Makes the plan for a class of senders when this class sends for the first time, and keeps it.
 */
public final class DispatcherWiring<S extends Signal> extends Wiring<S> {

    private final Class<S> type;
    private final DispatchContext context;
    private final List<ConnectedReceiver<?>> connected;
    private final PlansBySender<S> plans = new PlansBySender<>();
    private volatile @Nullable Plan<S> everyone;
    private volatile @Nullable Row<S> row;

    /**
     * The receivers that may hear the signal.
     *
     * @param choosy whether some of them hear only certain senders. Computed once, because each send asks for it
     */
    private record Row<S extends Signal>(List<Candidate<S>> candidates, boolean choosy) {}

    public DispatcherWiring(Class<S> type, DispatchContext context, List<ConnectedReceiver<?>> connected) {
        this.type = type;
        this.context = context;
        this.connected = hearing(connected, type);
    }

    private static List<ConnectedReceiver<?>> hearing(List<ConnectedReceiver<?>> connected, Class<?> type) {
        List<ConnectedReceiver<?>> hearing = new ArrayList<>();
        for (ConnectedReceiver<?> each : connected) {
            if (each.hears(type)) {
                hearing.add(each);
            }
        }
        return hearing;
    }

    @Override
    public Plan<S> plan(@Nullable Class<?> sender) {
        Plan<S> all = everyone();
        if (all != null) {
            return all;
        }
        Plan<S> known = plans.get(PlansBySender.keyOf(sender));
        return known != null ? known : plans.add(PlansBySender.keyOf(sender), Plan.of(hearing(sender), context));
    }

    @Override
    public @Nullable Plan<S> everyone() {
        Plan<S> known = everyone;
        if (known == null && !row().choosy) {
            known = Plan.of(hearing(null), context);
            everyone = known;
        }
        return known;
    }

    /**
     * The receivers that hear this sender. Each is listed once, even if several of its signal types or sender types
     * match.
     */
    private List<Candidate<S>> hearing(@Nullable Class<?> sender) {
        List<Candidate<S>> hearing = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Candidate<S> each : row().candidates) {
            if (each.terms().senders().include(sender)
                    && context.compiled().isLoadable(each)
                    && names.add(each.name())) {
                hearing.add(each);
            }
        }
        return hearing;
    }

    @Override
    public boolean hasReceivers(Senders topic) {
        return context.isWatched()
                || row().candidates.stream()
                        .anyMatch(each -> each.terms().senders().mayShareOneWith(topic));
    }

    @Override
    public boolean isEmpty() {
        return !context.isWatched() && row().candidates.isEmpty();
    }

    @Override
    public @Nullable Candidate<?> leaveOut(Error error) {
        Candidate<S> found = null;
        for (Candidate<S> each : row().candidates) {
            if (each.failsToLink(error)) {
                found = each;
            }
        }
        if (found == null) {
            return context.compiled().unlinked().foundBefore(error);
        }
        context.leaveOut(found, error);
        return found;
    }

    @Override
    public boolean isOfAllThreads() {
        return true;
    }

    private Row<S> row() {
        Row<S> known = row;
        if (known == null) {
            known = makeRow();
            row = known;
        }
        return known;
    }

    /**
     * Makes the sorted row. A receiver that names several of the signal's types is in the row once for each, the
     * nearest type first.
     */
    private Row<S> makeRow() {
        List<Candidate<S>> all = new ArrayList<>(context.compiled().of(type, context.instances(), context));
        for (ConnectedReceiver<?> each : connected) {
            all.addAll(Candidate.of(context.around(heard(each), each.origin()), each.origin()));
        }
        Collections.sort(all);
        Comparator<ReceiverInfo> ties = context.capture().faults().ties();
        if (ties != null) {
            all.sort(Candidate.order(ties));
        }
        return new Row<>(all, isAnyChoosy(all));
    }

    private static boolean isAnyChoosy(List<? extends Candidate<?>> all) {
        for (Candidate<?> each : all) {
            if (each.isChoosy()) {
                return true;
            }
        }
        return false;
    }

    /** Safe because a receiver of a super-type of S also hears S. */
    @SuppressWarnings("unchecked")
    private ConnectedReceiver<S> heard(ConnectedReceiver<?> receiver) {
        return (ConnectedReceiver<S>) receiver;
    }
}
