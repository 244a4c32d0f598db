package dev.signalbox.spring.kafka;

import dev.signalbox.Dispatcher;
import dev.signalbox.kafka.Crossings;
import org.springframework.context.SmartLifecycle;

/**
 * Relays and receives from the start of the application, when everything else has started, until its stop, before anything
 * else stops. What is under way then ends; what is not done in time is done by another node or after the next start.
 */
final class CrossingLifecycle implements SmartLifecycle {

    private final Crossings crossings;
    private final Dispatcher dispatcher;
    private final boolean relay;
    private volatile boolean running;

    CrossingLifecycle(Crossings crossings, Dispatcher dispatcher, CrossingProperties settings) {
        this.crossings = crossings;
        this.dispatcher = dispatcher;
        this.relay = settings.relay();
    }

    @Override
    public void start() {
        if (relay) {
            crossings.start(dispatcher);
            running = true;
        }
    }

    /** On a thread of its own, so that Spring can limit the time. */
    @Override
    public void stop(Runnable callback) {
        new Thread(
                        () -> {
                            try {
                                stop();
                            } finally {
                                callback.run();
                            }
                        },
                        "signalbox-kafka-stop")
                .start();
    }

    @Override
    public void stop() {
        running = false;
        crossings.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Last to start, first to stop. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
