package dev.signalbox.internal;

import dev.signalbox.Channel;
import dev.signalbox.Connection;
import dev.signalbox.Phase;
import dev.signalbox.Responses;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.Delivery;
import dev.signalbox.spi.Senders;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A channel: the present wiring, replaced as a whole when connections change. */
final class DefaultChannel<S extends Signal> implements Channel<S> {

    private final Class<S> type;
    private final ChannelOwner dispatcher;
    private volatile Wiring<S> wiring;

    /** The wiring's plan for all senders, if it has one and somebody has asked. Nearer than the wiring's own. */
    private volatile @Nullable Plan<S> everyone;

    /** Made when first asked for: most channels are held nowhere. */
    private volatile @Nullable Linkage<S> linkage;

    DefaultChannel(Class<S> type, ChannelOwner dispatcher, Wiring<S> wiring) {
        this.type = type;
        this.dispatcher = dispatcher;
        this.wiring = wiring;
    }

    @Override
    public Class<S> type() {
        return type;
    }

    /** This channel for an application that may hold it in a static field. */
    Channel<S> linked() {
        return linkage().front();
    }

    private Linkage<S> linkage() {
        Linkage<S> known = linkage;
        if (known == null) {
            synchronized (this) {
                known = linkage;
                if (known == null) {
                    known = new Linkage<>(this);
                    linkage = known;
                }
            }
        }
        return known;
    }

    @Override
    public Responses send(S signal) {
        return planFor(signal).send(signal);
    }

    @Override
    public Responses sendRobust(S signal) {
        return planFor(signal).sendRobust(signal);
    }

    @Override
    public CompletionStage<Responses> sendAsync(S signal) {
        return planFor(signal).sendAsync(signal);
    }

    List<Delivery<S>> deliveries(S signal, Phase phase) {
        return List.copyOf(planFor(signal).at(phase, signal));
    }

    @Override
    public Connection connect(Consumer<? super S> receiver) {
        return dispatcher.connect(Topic.of(type), receiver);
    }

    @Override
    public boolean hasReceivers() {
        return !wiring.isEmpty();
    }

    @Override
    public boolean hasReceivers(@Nullable Class<?> sender) {
        return !wiring.plan(sender).isEmpty();
    }

    @Override
    public boolean hasReceivers(@Nullable Class<?> sender, Phase phase) {
        return wiring.plan(sender).hasReceivers(phase);
    }

    boolean hasReceivers(Topic<?> topic) {
        return wiring.hasReceivers(topic.senders());
    }

    /** A signal of a subtype travels on the channel of its own class. */
    Plan<S> planFor(S signal) {
        return signal.getClass() == type
                ? planForOwn(signal)
                : dispatcher.lineOf(signal).planForOwn(signal);
    }

    /** What a send of this signal, of which the class is the channel's type, calls. */
    Plan<S> planForOwn(S signal) {
        Plan<S> known = everyone;
        return known != null ? known : findPlan(signal);
    }

    private Plan<S> findPlan(S signal) {
        Wiring<S> present = wiring;
        Plan<S> all = present.everyone();
        if (all == null) {
            return present.plan(Senders.classOf(signal.sender()));
        }
        synchronized (this) {
            if (present == wiring) {
                everyone = all;
            }
        }
        return all;
    }

    void rewire() {
        Linkage<S> linked;
        synchronized (this) {
            wiring = dispatcher.newWiring(type);
            everyone = null;
            linked = linkage;
        }
        if (linked != null) {
            linked.cut();
        }
    }

    Wiring<S> wiring() {
        return wiring;
    }

    @Override
    public String toString() {
        return "Channel of " + type.getName();
    }
}
