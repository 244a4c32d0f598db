package dev.signalbox.internal.send;

import dev.signalbox.Channel;
import dev.signalbox.Signal;
import dev.signalbox.internal.plan.DirectPlan;
import dev.signalbox.internal.plan.Plan;
import dev.signalbox.internal.plan.PlansBySender;
import dev.signalbox.internal.plan.Wiring;
import dev.signalbox.spi.Senders;

/**
 * Gives an {@link InlinableChannel} the plans that the JIT takes for constants, and takes them back when the wiring
 * changes.
 *
 * <p>A change throws away the machine code of all sends of this channel. After {@link #MOST_CHANGES} of them the cache
 * stays empty, and the channel sends as {@link SignalChannel} does.
 */
final class PlanCache<S extends Signal> {

    /** After how many changes of the wiring the cache is given up: after each, the JIT compiles all senders again. */
    static final int MOST_CHANGES = 16;

    private final SignalChannel<S> channel;
    private final Constant<CachedPlans<S>> plans = Constant.of(CachedPlans.none());
    private final Channel<S> inlinable;
    private volatile boolean open = true;
    private int changes;

    PlanCache(SignalChannel<S> channel) {
        this.channel = channel;
        this.inlinable = new InlinableChannel<>(channel.type(), channel, this, plans);
    }

    /** The channel that an application holds. Its sends look into this cache first. */
    Channel<S> channel() {
        return inlinable;
    }

    /** What sends a signal for which the cache has no plan. If the plan is direct, the cache has it from now on. */
    SignalChannel<S> signalChannelOf(S signal) {
        if (signal.getClass() != channel.type()) {
            return channel.dispatcher().signalChannelOf(signal);
        }
        Wiring<S> wiring = channel.wiring();
        if (open && wiring.isOfAllThreads()) {
            keep(signal, wiring);
        }
        return channel;
    }

    private void keep(S signal, Wiring<S> wiring) {
        Plan<S> everyone = wiring.everyone();
        if (everyone == null) {
            Class<?> sender = Senders.classOf(signal.sender());
            DirectPlan<S> direct = wiring.plan(sender).asDirect();
            if (direct != null) {
                keep(PlansBySender.keyOf(sender), direct, wiring);
            }
        } else {
            DirectPlan<S> direct = everyone.asDirect();
            if (direct != null) {
                keep(direct, wiring);
            }
        }
    }

    private synchronized void keep(DirectPlan<S> everyone, Wiring<S> wiring) {
        if (isPresent(wiring)) {
            set(CachedPlans.ofEveryone(everyone));
        }
    }

    private synchronized void keep(Class<?> key, DirectPlan<S> plan, Wiring<S> wiring) {
        CachedPlans<S> known = plans.get();
        if (isPresent(wiring) && known.planFor(key) == null) {
            set(known.and(key, plan));
        }
    }

    /**
     * Whether this is still the wiring. A new wiring calls {@link #forget()} afterwards, so no plan of an old one
     * stays.
     */
    @SuppressWarnings("ReferenceEquality") // a wiring has no equals of its own
    private boolean isPresent(Wiring<S> wiring) {
        return open && wiring == channel.wiring();
    }

    private void set(CachedPlans<S> known) {
        plans.set(known);
        open = !known.isFull();
    }

    /** Drops the plans of a wiring that has been replaced. */
    synchronized void forget() {
        if (!plans.get().isEmpty()) {
            plans.set(CachedPlans.none());
            changes++;
            open = changes < MOST_CHANGES;
        }
    }
}
