package dev.signalbox.internal.send;

import dev.signalbox.Channel;
import dev.signalbox.Signal;
import dev.signalbox.internal.plan.Plan;
import dev.signalbox.internal.plan.Plans;
import dev.signalbox.internal.plan.Straight;
import dev.signalbox.internal.plan.Wiring;
import dev.signalbox.spi.Senders;

/** Keeps what the JIT takes for constant in step with a channel's wiring. */
final class Linkage<S extends Signal> {

    /** How often a channel may be wired anew before the JIT, which then compiles its senders anew, is told no more. */
    static final int MOST_CUTS = 16;

    private final Line<S> line;
    private final Constant<Link<S>> links = Constant.of(Link.none());
    private final Channel<S> channel;
    private volatile boolean open = true;
    private int cuts;

    Linkage(Line<S> line) {
        this.line = line;
        this.channel = new LinkedChannel<>(line.type(), line, this, links);
    }

    /** The channel whose sends look at the constant first. */
    Channel<S> channel() {
        return channel;
    }

    /** Where a signal goes of which the constant knows no plan. From now on it does, if there is a straight one. */
    Line<S> lineOf(S signal) {
        if (signal.getClass() != line.type()) {
            return line.dispatcher().lineOf(signal);
        }
        Wiring<S> wiring = line.wiring();
        if (open && wiring.isOfAllThreads()) {
            link(signal, wiring);
        }
        return line;
    }

    private void link(S signal, Wiring<S> wiring) {
        Plan<S> everyone = wiring.everyone();
        if (everyone == null) {
            Class<?> sender = Senders.classOf(signal.sender());
            Straight<S> straight = wiring.plan(sender).straightened();
            if (straight != null) {
                link(Plans.keyOf(sender), straight, wiring);
            }
        } else {
            Straight<S> straight = everyone.straightened();
            if (straight != null) {
                link(straight, wiring);
            }
        }
    }

    private synchronized void link(Straight<S> everyone, Wiring<S> wiring) {
        if (isPresent(wiring)) {
            set(Link.ofEveryone(everyone));
        }
    }

    private synchronized void link(Class<?> key, Straight<S> plan, Wiring<S> wiring) {
        Link<S> known = links.get();
        if (isPresent(wiring) && known.planFor(key) == null) {
            set(known.and(key, plan));
        }
    }

    /** Whoever wires the channel anew cuts afterwards, so nothing of an old wiring stays. */
    private boolean isPresent(Wiring<S> wiring) {
        return open && wiring == line.wiring();
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
