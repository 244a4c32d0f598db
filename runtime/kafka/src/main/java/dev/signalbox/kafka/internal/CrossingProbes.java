package dev.signalbox.kafka.internal;

import dev.signalbox.kafka.spi.CrossingProbe;
import java.time.Duration;
import java.util.List;

/** Calls several probes in their order, and their {@code Ending}s in the reverse order. */
record CrossingProbes(List<CrossingProbe> all) implements CrossingProbe {

    @Override
    public void relayed(String topic, String type, Duration lag) {
        all.forEach(each -> each.relayed(topic, type, lag));
    }

    @Override
    public void refused(String topic, String type) {
        all.forEach(each -> each.refused(topic, type));
    }

    @Override
    public Ending arriving(ArrivingSignal signal) {
        List<Ending> endings = all.stream().map(each -> each.arriving(signal)).toList();
        return (outcome, failure) -> {
            for (int at = endings.size() - 1; at >= 0; at--) {
                endings.get(at).ended(outcome, failure);
            }
        };
    }

    @Override
    public void buried(String topic) {
        all.forEach(each -> each.buried(topic));
    }
}
