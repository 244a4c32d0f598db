package dev.signalbox.spring.durable.observation;

import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.spring.observation.SignalboxKey;
import dev.signalbox.spring.observation.endpoint.RecordedCalls;
import dev.signalbox.spring.observation.endpoint.RecordedCalls.Numbers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;

/** Implements the {@link DurableMeter}s: counts attempts and dead letters, and reads how many calls wait. */
final class DurableMeters implements MeterBinder, DeliveryProbe {

    private static final System.Logger LOG = System.getLogger("dev.signalbox");

    private final RecordedCalls recorded;
    private final InstantSource clock;
    private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();

    DurableMeters(RecordedCalls recorded, InstantSource clock) {
        this.recorded = recorded;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        registries.add(registry);
        gauge(registry, DurableMeter.BACKLOG, "Recorded calls that are not delivered", DurableMeters::waiting);
        gauge(registry, DurableMeter.DUE, "Recorded calls that could be made now and are not", Numbers::due);
        gauge(registry, DurableMeter.OLDEST_AGE, "How long the oldest call has been due, in seconds", this::oldestAge);
        gauge(registry, DurableMeter.RUNNING, "Calls that are being delivered", Numbers::running);
        gauge(registry, DurableMeter.UNKNOWN, "Recorded calls of unknown receivers", Numbers::unknown);
        gauge(registry, DurableMeter.DEAD, "Calls that failed at their last attempt", DurableMeters::dead);
    }

    private void gauge(
            MeterRegistry registry, DurableMeter meter, String description, ToDoubleFunction<Numbers> number) {
        Gauge.builder(meter.getName(), recorded, calls -> read(calls, number))
                .description(description)
                .register(registry);
    }

    /** Reads a number; NaN while the database does not answer. */
    private static double read(RecordedCalls calls, ToDoubleFunction<Numbers> number) {
        try {
            return number.applyAsDouble(calls.numbers());
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The recorded calls cannot be counted", e);
            return Double.NaN;
        }
    }

    private static double waiting(Numbers numbers) {
        return numbers.waiting().values().stream().mapToLong(Long::longValue).sum();
    }

    private static double dead(Numbers numbers) {
        return numbers.dead().values().stream().mapToLong(Long::longValue).sum();
    }

    private double oldestAge(Numbers numbers) {
        Instant oldest = numbers.oldestDue();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1e3;
    }

    @Override
    public Ending begun(DeliveryContext attempt, String trace, Duration lag) {
        String receiver = attempt.receiver();
        registries.forEach(
                each -> each.timer(DurableMeter.LAG.getName(), of(receiver)).record(lag));
        return (outcome, failure) -> {
            switch (outcome) {
                case FAILED -> count(DurableMeter.RETRIES, receiver);
                case DUPLICATE -> count(DurableMeter.DUPLICATES, receiver);
                default -> {
                    // Counted by the timer.
                }
            }
        };
    }

    @Override
    public void buried(String receiver, String eventId) {
        count(DurableMeter.DEADLETTERED, receiver);
    }

    private void count(DurableMeter meter, String receiver) {
        registries.forEach(each -> each.counter(meter.getName(), of(receiver)).increment());
    }

    private static Tags of(String receiver) {
        return Tags.of(SignalboxKey.RECEIVER.asString(), receiver);
    }
}
