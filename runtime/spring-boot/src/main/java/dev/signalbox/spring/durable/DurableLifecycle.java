package dev.signalbox.spring.durable;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.spi.DurablePart;
import dev.signalbox.spi.Integration;
import org.springframework.context.SmartLifecycle;

/**
 * Makes recorded calls from the start of the application, when everything else has started, until its stop, before
 * anything else stops. Attempts under way then end; what is not done in time is made by another node or after the next
 * start.
 */
final class DurableLifecycle implements SmartLifecycle {

    private final Deliveries deliveries;
    private final Dispatcher dispatcher;
    private final boolean deliver;
    private volatile boolean running;

    DurableLifecycle(Deliveries deliveries, Dispatcher dispatcher, DurableProperties settings) {
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
        this.deliver = settings.deliver();
    }

    @Override
    public void start() {
        if (deliver && Integration.of(dispatcher).durableParts().stream().anyMatch(DurablePart.class::isInstance)) {
            deliveries.start(dispatcher);
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
                        "signalbox-durable-stop")
                .start();
    }

    @Override
    public void stop() {
        running = false;
        deliveries.close();
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
