package dev.signalbox.internal.send;

import dev.signalbox.Channel;
import dev.signalbox.Signal;
import dev.signalbox.internal.plan.DirectPlan;
import dev.signalbox.internal.plan.Plan;
import dev.signalbox.internal.plan.PlansBySender;
import dev.signalbox.internal.plan.Wiring;
import dev.signalbox.spi.Senders;

/**
 * Gives an {@link InlinableChannel} plans that the JIT treats as constants. Removes them when the wiring changes.
 *
 * <p>After a change, the JVM discards the machine code of all sends of this channel. After {@link #MOST_CHANGES}
 * changes the cache stays empty, and the channel sends as {@link SignalChannel} does.
 */
final class PlanCache<S extends Signal> {

    /**
     * After this many changes of the wiring the cache stays empty, because after each change the JIT compiles all
     * senders again.
     */
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

    /** The channel that an application holds. Its sends use this cache first. */
    Channel<S> channel() {
        return inlinable;
    }

    /**
     * The channel for a signal for which the cache has no plan. If the signal's plan is direct, adds it to the cache.
     */
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
     * Whether this is still the wiring of the channel. If it is replaced later, {@link #forget()} removes its plans.
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
