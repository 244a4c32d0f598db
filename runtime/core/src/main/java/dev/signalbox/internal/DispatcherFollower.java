package dev.signalbox.internal;

/** Told of what changes in an application's dispatcher, because channels of its own depend on that. */
interface DispatcherFollower extends Rewirable, WorkCarrier {

    /** A receiver was connected or disconnected. */
    void rewire(Connected<?> changed);

    /** Receivers may have come. */
    void announceArrivals();

    /** The dispatcher is closed. */
    void forget(DefaultDispatcher closed);
}
