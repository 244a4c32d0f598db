package dev.signalbox.internal.send;

import dev.signalbox.Channel;
import dev.signalbox.Signal;
import dev.signalbox.internal.plan.DirectPlan;
import dev.signalbox.internal.plan.Plan;
import dev.signalbox.internal.plan.PlansBySender;
import dev.signalbox.internal.plan.Wiring;
import dev.signalbox.spi.Senders;

/** Keeps what the JIT takes for constant in step with a channel's wiring. */
final class PlanCache<S extends Signal> {

    /** How often a channel may be wired anew before the JIT, which then compiles its senders anew, is told no more. */
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

    /** The channel whose sends look at the constant first. */
    Channel<S> channel() {
        return inlinable;
    }

    /** Where a signal goes of which the constant knows no plan. From now on it does, if there is a straight one. */
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

    /** What wires the channel again calls forget() afterwards, so nothing of an old wiring stays. */
    private boolean isPresent(Wiring<S> wiring) {
        return open && wiring == channel.wiring();
    }

    private void set(CachedPlans<S> known) {
        plans.set(known);
        open = !known.isFull();
    }

    /** Forgets the plans of a wiring that has been replaced. */
    synchronized void forget() {
        if (!plans.get().isEmpty()) {
            plans.set(CachedPlans.none());
            changes++;
            open = changes < MOST_CHANGES;
        }
    }
}
