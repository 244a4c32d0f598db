package dev.signalbox.spring.durable;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.durable.Backlog;
import dev.signalbox.durable.DeadLetters;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.JdbcTransactions;
import dev.signalbox.durable.spi.CallRecorder;
import dev.signalbox.durable.spi.DeliveredCalls;
import dev.signalbox.durable.spi.DeliveryDatabase;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.DurableCalls;
import dev.signalbox.durable.spi.DurablePart;
import dev.signalbox.spi.InstanceProvider;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Deliveries that can start again after a stop. Spring pauses the application contexts of a test suite that are not in
 * use, and restarts them later. Calls are recorded even while the deliveries are stopped.
 */
final class RestartableDeliveries implements Deliveries {

    private final Supplier<Deliveries> maker;
    private volatile Deliveries current;

    /** Guarded by this object's lock. */
    private boolean closed;

    RestartableDeliveries(Supplier<Deliveries> maker) {
        this.maker = maker;
        this.current = maker.get();
    }

    @Override
    public synchronized void start(Dispatcher dispatcher) {
        if (closed) {
            current = maker.get();
            closed = false;
        }
        current.start(dispatcher);
    }

    @Override
    public synchronized void close() {
        closed = true;
        current.close();
    }

    @Override
    public DurableCalls calls() {
        return new DeliveredCalls() {
            @Override
            public <S extends Signal> void record(DurablePart<S> receiver, S signal) {
                current.calls().record(receiver, signal);
            }

            @Override
            public Deliveries deliveries() {
                return RestartableDeliveries.this;
            }
        };
    }

    @Override
    public InstanceProvider instances(InstanceProvider ofApplication) {
        return current.instances(ofApplication);
    }

    @Override
    public JdbcTransactions transactions() {
        return current.transactions();
    }

    @Override
    public CallRecorder recorder() {
        return current.recorder();
    }

    @Override
    public DeliveryDatabase database() {
        return current.database();
    }

    @Override
    public DeadLetters deadLetters() {
        return current.deadLetters();
    }

    @Override
    public int deliverEarly(Duration within) {
        return current.deliverEarly(within);
    }

    @Override
    public Registration watch(DeliveryProbe probe) {
        return current.watch(probe);
    }

    @Override
    public Backlog backlog() {
        return current.backlog();
    }
}
