package dev.signalbox.spring.kafka.observation;

import dev.signalbox.kafka.Backlog;
import dev.signalbox.spring.kafka.CrossingProperties;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Says that crossings are degraded if signals wait for Kafka for too long or have been refused. The application as a whole
 * stays up: it can still serve, and restarting it would not help.
 */
final class CrossingHealthIndicator extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "Signals wait for Kafka, or were refused");

    private final WaitingSignals waiting;
    private final CrossingProperties.Health limits;

    CrossingHealthIndicator(WaitingSignals waiting, CrossingProperties.Health limits) {
        super("The signals that wait for Kafka cannot be counted");
        this.waiting = waiting;
        this.limits = limits;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Backlog backlog = waiting.backlog();
        Duration age = waiting.oldestAge();
        boolean degraded = backlog.refused() > 0 || age.compareTo(limits.maxAge()) > 0;
        builder.status(degraded ? DEGRADED : Status.UP)
                .withDetail("waiting", backlog.waiting())
                .withDetail("oldest", age.toString())
                .withDetail("refused", backlog.refused());
    }
}
