package dev.signalbox.spring.observation.statistics;

import dev.signalbox.spring.observation.SignalboxKey;
import dev.signalbox.spring.observation.SignalboxMeter;
import dev.signalbox.spring.observation.statistics.Statistics.Count;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/**
 * Registers a counter for each number in the statistics. The registries read the numbers, so that a send does not wait.
 */
record SignalMeters(Statistics statistics) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        statistics.read(count -> register(count, registry));
    }

    private static void register(Count count, MeterRegistry registry) {
        if (count instanceof Count.Sent sent) {
            register(
                    SignalboxMeter.SENT,
                    "How often a signal was sent",
                    sent,
                    registry,
                    SignalboxKey.SIGNAL.withValue(sent.signal()));
        } else if (count instanceof Count.Called called) {
            register(
                    SignalboxMeter.CALLS,
                    "How often a receiver was called",
                    called,
                    registry,
                    SignalboxKey.SIGNAL.withValue(called.signal()),
                    SignalboxKey.RECEIVER.withValue(called.receiver()),
                    SignalboxKey.PHASE.withValue(called.phase().name().toLowerCase(Locale.ROOT)),
                    SignalboxKey.OUTCOME.withValue(called.outcome().value()));
        }
    }

    private static void register(
            SignalboxMeter meter, String description, Count count, MeterRegistry registry, KeyValue... keys) {
        Tags tags = Tags.empty();
        for (KeyValue key : keys) {
            tags = tags.and(key.getKey(), key.getValue());
        }
        FunctionCounter.builder(meter.getName(), count.number(), LongAdder::sum)
                .description(description)
                .tags(tags)
                .register(registry);
    }
}
