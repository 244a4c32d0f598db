package dev.signalbox.spring.kafka.observation;

import dev.signalbox.kafka.spi.CrossingProbe;
import dev.signalbox.spring.observation.SignalboxKey;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;

/** Implements the {@link CrossingMeter}s: counts and times signals that cross, and reads how many wait. */
final class CrossingMeters implements MeterBinder, CrossingProbe {

    private static final System.Logger LOG = System.getLogger("dev.signalbox");

    private final WaitingSignals waiting;
    private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();

    CrossingMeters(WaitingSignals waiting) {
        this.waiting = waiting;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        registries.add(registry);
        gauge(
                registry,
                CrossingMeter.WAITING,
                "Signals that wait for Kafka",
                all -> all.backlog().waiting());
        gauge(
                registry,
                CrossingMeter.REFUSED,
                "Signals that Kafka has refused",
                all -> all.backlog().refused());
        gauge(
                registry,
                CrossingMeter.OLDEST_AGE,
                "How long the oldest signal has waited for Kafka, in seconds",
                all -> all.oldestAge().toMillis() / 1e3);
    }

    private void gauge(
            MeterRegistry registry, CrossingMeter meter, String description, ToDoubleFunction<WaitingSignals> number) {
        Gauge.builder(meter.getName(), waiting, all -> read(all, number))
                .description(description)
                .register(registry);
    }

    /** Reads a number; NaN while the database does not answer. */
    private static double read(WaitingSignals waiting, ToDoubleFunction<WaitingSignals> number) {
        try {
            return number.applyAsDouble(waiting);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The signals that wait for Kafka cannot be counted", e);
            return Double.NaN;
        }
    }

    @Override
    public void relayed(String topic, String type, Duration lag) {
        record(CrossingMeter.RELAYED, topic, lag);
    }

    @Override
    public Ending arriving(ArrivingSignal signal) {
        Duration lag = signal.lag();
        if (lag != null && signal.attempt() == 1) {
            record(CrossingMeter.LAG, signal.topic(), lag);
        }
        return (outcome, failure) -> {
            Tags tags = of(signal.topic())
                    .and(SignalboxKey.OUTCOME.asString(), outcome.name().toLowerCase(Locale.ROOT));
            registries.forEach(
                    each -> each.counter(CrossingMeter.RECEIVED.getName(), tags).increment());
        };
    }

    @Override
    public void buried(String topic) {
        registries.forEach(each ->
                each.counter(CrossingMeter.DEADLETTERED.getName(), of(topic)).increment());
    }

    private void record(CrossingMeter meter, String topic, Duration time) {
        registries.forEach(each -> each.timer(meter.getName(), of(topic)).record(time));
    }

    private static Tags of(String topic) {
        return Tags.of(CrossingKey.TOPIC.asString(), topic);
    }
}
