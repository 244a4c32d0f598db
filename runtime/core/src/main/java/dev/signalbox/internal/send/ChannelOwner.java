package dev.signalbox.internal.send;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Signal;
import dev.signalbox.internal.plan.Wiring;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Delivery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dispatcher as its channels see it. */
public interface ChannelOwner extends Dispatcher, Integration {

    /** The channel that sends this signal. */
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

    @Override
    default boolean hasReceivers(Channel<?> channel, @Nullable Class<?> sender, Phase phase) {
        if (channel instanceof InlinableChannel<?> made) {
            return made.channel().hasReceivers(sender, phase);
        }
        throw new IllegalArgumentException("Not a channel of a dispatcher: " + channel);
    }

    /**
     * Runs work on the executor, with the context of this thread.
     *
     * @param name the name of the work, for watchers and for {@code SignalLoopError}
     */
    void execute(String name, Runnable work);

    /** Finds the receivers that hear the signals of this class now. */
    <S extends Signal> Wiring<S> newWiring(Class<S> type);
}
