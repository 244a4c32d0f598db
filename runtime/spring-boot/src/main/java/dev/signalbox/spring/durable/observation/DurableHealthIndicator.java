package dev.signalbox.spring.durable.observation;

import dev.signalbox.spring.durable.DurableProperties;
import dev.signalbox.spring.observation.endpoint.RecordedCalls;
import dev.signalbox.spring.observation.endpoint.RecordedCalls.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Says that durable receivers are degraded if calls have failed for good or wait for too long. The application as a whole
 * stays up: it can still serve, and restarting it would not help.
 */
final class DurableHealthIndicator extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "Calls of durable receivers failed or wait too long");

    private final RecordedCalls recorded;
    private final DurableProperties.Health limits;
    private final InstantSource clock;

    DurableHealthIndicator(RecordedCalls recorded, DurableProperties.Health limits, InstantSource clock) {
        super("The recorded calls of durable receivers cannot be read");
        this.recorded = recorded;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Numbers numbers = recorded.numbers();
        long dead = numbers.dead().values().stream().mapToLong(Long::longValue).sum();
        Instant oldest = numbers.oldestDue();
        Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
        boolean degraded = dead > limits.maxDeadLetters() || age.compareTo(limits.maxAge()) > 0;
        builder.status(degraded ? DEGRADED : Status.UP)
                .withDetail(
                        "waiting",
                        numbers.waiting().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .withDetail("oldestDue", age.toString())
                .withDetail("dead", dead)
                .withDetail("unknown", numbers.unknown());
    }
}
