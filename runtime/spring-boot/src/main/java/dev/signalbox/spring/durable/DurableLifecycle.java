package dev.signalbox.spring.durable;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.spi.DurablePart;
import dev.signalbox.spi.Integration;

/**
 * Starts the deliveries with the application, and closes them, with db-scheduler, when it stops. Calls that are not
 * delivered then are delivered by another node, or after the next start.
 */
final class DurableLifecycle extends BackgroundLifecycle {

    private final Deliveries deliveries;
    private final Dispatcher dispatcher;
    private final boolean deliver;

    DurableLifecycle(Deliveries deliveries, Dispatcher dispatcher, DurableProperties settings) {
        super("signalbox-durable-stop");
        this.deliveries = deliveries;
        this.dispatcher = dispatcher;
        this.deliver = settings.deliver();
    }

    @Override
    protected boolean startWork() {
        if (deliver && Integration.of(dispatcher).durableParts().stream().anyMatch(DurablePart.class::isInstance)) {
            deliveries.start(dispatcher);
            return true;
        }
        return false;
    }

    @Override
    protected void stopWork() {
        deliveries.close();
    }
}
