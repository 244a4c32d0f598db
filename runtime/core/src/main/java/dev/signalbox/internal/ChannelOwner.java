package dev.signalbox.internal;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;

/** A dispatcher as its channels see it. */
interface ChannelOwner extends Dispatcher {

    /** Where this signal travels. */
    <S extends Signal> Line<S> lineOf(S signal);

    /** Who hears the signals of this class at present. */
    <S extends Signal> Wiring<S> newWiring(Class<S> type);
}
