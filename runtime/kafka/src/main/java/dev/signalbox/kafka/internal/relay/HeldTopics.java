package dev.signalbox.kafka.internal.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Topics to which Kafka takes no records at the moment. The relay does not read their rows for two seconds, and goes on
 * with other topics.
 */
final class HeldTopics {

    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Map<String, Instant> until = new HashMap<>();
    private final Supplier<Instant> now;

    HeldTopics(Supplier<Instant> now) {
        this.now = now;
    }

    void hold(String topic) {
        until.put(topic, now.get().plus(WAIT));
    }

    boolean has(String topic) {
        return until.containsKey(topic);
    }

    /** The topics that still wait. */
    Set<String> all() {
        Instant time = now.get();
        until.values().removeIf(each -> !each.isAfter(time));
        return Set.copyOf(until.keySet());
    }
}
