package dev.signalbox.spring.kafka;

import dev.signalbox.Dispatcher;
import dev.signalbox.kafka.Crossings;
import dev.signalbox.spring.durable.BackgroundLifecycle;

/**
 * Starts the crossings with the application, and closes them when it stops. Work that is not done then is done by another
 * node, or after the next start.
 */
final class CrossingLifecycle extends BackgroundLifecycle {

    private final Crossings crossings;
    private final Dispatcher dispatcher;
    private final boolean relay;

    CrossingLifecycle(Crossings crossings, Dispatcher dispatcher, CrossingProperties settings) {
        super("signalbox-kafka-stop");
        this.crossings = crossings;
        this.dispatcher = dispatcher;
        this.relay = settings.relay();
    }

    @Override
    protected boolean startWork() {
        if (relay) {
            crossings.start(dispatcher);
        }
        return relay;
    }

    @Override
    protected void stopWork() {
        crossings.close();
    }
}
