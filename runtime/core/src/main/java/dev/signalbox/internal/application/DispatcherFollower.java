package dev.signalbox.internal.application;

import dev.signalbox.internal.carry.Rewirable;
import dev.signalbox.internal.carry.WorkCarrier;
import dev.signalbox.internal.find.ConnectedReceiver;

/**
 * Is told of changes in an application's dispatcher. The default dispatcher is one, because its channels send to the
 * same receivers.
 */
public interface DispatcherFollower extends Rewirable, WorkCarrier {

    /** A receiver was connected or disconnected. */
    void rewire(ConnectedReceiver<?> changed);

    /** There may be new receivers. */
    void announceArrivals();

    /** The dispatcher is closed. */
    void forget(ApplicationDispatcher closed);
}
