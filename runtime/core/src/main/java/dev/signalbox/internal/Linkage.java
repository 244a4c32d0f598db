package dev.signalbox.internal;

import dev.signalbox.Channel;
import dev.signalbox.Signal;
import dev.signalbox.spi.Senders;

/** Keeps what the JIT takes for constant in step with a channel's wiring. */
final class Linkage<S extends Signal> {

    /** How often a channel may be wired anew before the JIT, which then compiles its senders anew, is told no more. */
    private static final int MOST_CUTS = 16;

    private final DefaultChannel<S> channel;
    private final Constant<Link<S>> links = Constant.of(Link.none());
    private final Channel<S> front;
    private volatile boolean open = true;
    private int cuts;

    Linkage(DefaultChannel<S> channel) {
        this.channel = channel;
        this.front = new LinkedChannel<>(channel.type(), channel, this, links);
    }

    /** The channel whose sends look at the constant first. */
    Channel<S> front() {
        return front;
    }

    /** The plan for a signal of which the constant does not know it, but does from now on if it fits in. */
    Plan<S> link(S signal) {
        if (!open || signal.getClass() != channel.type()) {
            return channel.planFor(signal);
        }
        Wiring<S> wiring = channel.wiring();
        Plan<S> everyone = wiring.everyone();
        if (everyone != null) {
            linkEveryone(everyone, wiring);
            return everyone;
        }
        Class<?> sender = Senders.classOf(signal.sender());
        Plan<S> plan = wiring.plan(sender);
        link(Plans.keyOf(sender), plan, wiring);
        return plan;
    }

    private synchronized void linkEveryone(Plan<S> plan, Wiring<S> wiring) {
        Straight<S> straight = plan.straightened();
        if (straight != null && isPresent(wiring)) {
            set(Link.ofEveryone(straight));
        }
    }

    private synchronized void link(Class<?> key, Plan<S> plan, Wiring<S> wiring) {
        Straight<S> straight = plan.straightened();
        Link<S> known = links.get();
        if (straight != null && isPresent(wiring) && known.planFor(key) == null) {
            set(known.and(key, straight));
        }
    }

    /** Whoever wires the channel anew cuts afterwards, so nothing of an old wiring stays. */
    private boolean isPresent(Wiring<S> wiring) {
        return open && wiring == channel.wiring();
    }

    private void set(Link<S> link) {
        links.set(link);
        open = !link.isFull();
    }

    /** Forgets the plans of a wiring that has been replaced. */
    synchronized void cut() {
        if (!links.get().isEmpty()) {
            links.set(Link.none());
            cuts++;
            open = cuts < MOST_CUTS;
        }
    }
}
