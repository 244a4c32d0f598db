package dev.signalbox.internal.send;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Signal;
import dev.signalbox.internal.plan.Wiring;
import dev.signalbox.spi.Delivery;
import java.util.List;

/** A dispatcher as its channels see it. */
public interface ChannelOwner extends Dispatcher {

    /** Where this signal travels. */
    <S extends Signal> SignalChannel<S> signalChannelOf(S signal);

    @Override
    default <S extends Signal> Channel<S> channelOf(S signal) {
        return signalChannelOf(signal).channel();
    }

    @Override
    default <S extends Signal> void send(S signal, Phase phase) {
        signalChannelOf(signal).send(signal, phase);
    }

    @Override
    default <S extends Signal> List<Delivery<S>> deliveries(S signal, Phase phase) {
        return signalChannelOf(signal).deliveries(signal, phase);
    }

    /** Who hears the signals of this class at present. */
    <S extends Signal> Wiring<S> newWiring(Class<S> type);
}
