package dev.signalbox.kafka.internal.arrival;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Partitions that wait because their next record failed, each with the time of the next attempt. */
final class PartitionWaits {

    private final Map<TopicPartition, Wait> waits = new HashMap<>();
    private final InstantSource clock;

    PartitionWaits(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A record that failed.
     *
     * @param failures how many attempts failed; failures of the database are not counted
     */
    private record Wait(long offset, int failures, Instant until, boolean over) {}

    /** How often a record has failed. */
    int failures(TopicPartition partition, long offset) {
        Wait wait = waits.get(partition);
        return wait == null || wait.offset() != offset ? 0 : wait.failures();
    }

    void put(TopicPartition partition, long offset, int failures, Duration time) {
        waits.put(partition, new Wait(offset, failures, clock.instant().plus(time), false));
    }

    void remove(TopicPartition partition) {
        waits.remove(partition);
    }

    void removeAll(Collection<TopicPartition> partitions) {
        waits.keySet().removeAll(partitions);
    }

    /** The partitions that have waited for long enough. */
    List<TopicPartition> takeDue() {
        Instant now = clock.instant();
        List<TopicPartition> due = waits.entrySet().stream()
                .filter(each ->
                        !each.getValue().over() && !each.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(each -> waits.computeIfPresent(
                each, (any, wait) -> new Wait(wait.offset(), wait.failures(), wait.until(), true)));
        return due;
    }

    /** How long until the next partition is due, but at most the given time. */
    Duration untilNext(Duration most) {
        Instant now = clock.instant();
        return waits.values().stream()
                .filter(each -> !each.over())
                .map(each -> Duration.between(now, each.until()))
                .map(each -> each.isNegative() ? Duration.ZERO : each)
                .filter(each -> each.compareTo(most) < 0)
                .min(Duration::compareTo)
                .orElse(most);
    }
}
