package dev.signalbox.spring.durable.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.spring.durable.DurableProperties;
import dev.signalbox.spring.observation.endpoint.RecordedCalls;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** What the health indicator and the gauges make of the numbers. */
class RecordedNumbersTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final DurableProperties.Health LIMITS = new DurableProperties.Health(2, Duration.ofMinutes(5));

    private static RecordedCalls calls(long dead, @Nullable Instant oldest) {
        return new Calls(new RecordedCalls.Numbers(Map.of("a", 3L, "b", 4L), 5, 4, 1, oldest, Map.of("a", dead)));
    }

    private record Calls(Numbers numbers) implements RecordedCalls {

        @Override
        public List<DeadCall> dead(String receiver, int limit) {
            return List.of();
        }

        @Override
        public boolean retry(String receiver, String eventId) {
            return false;
        }

        @Override
        public int retryAll(String receiver) {
            return 0;
        }

        @Override
        public boolean discard(String receiver, String eventId, String reason) {
            return false;
        }
    }

    private static Health health(RecordedCalls calls) {
        return new DurableHealthIndicator(calls, LIMITS, InstantSource.fixed(NOW)).health();
    }

    @Test
    void theHealthIsDegradedByMoreDeadLettersThanMayBe() {
        assertThat(health(calls(2, null)).getStatus()).isEqualTo(Status.UP);
        assertThat(health(calls(3, null)).getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health(calls(3, null)).getDetails())
                .containsEntry("dead", 3L)
                .containsEntry("waiting", 7L)
                .containsEntry("unknown", 4L);
    }

    @Test
    void theHealthIsDegradedByCallsThatWaitForTooLong() {
        assertThat(health(calls(0, NOW.minusSeconds(300))).getStatus()).isEqualTo(Status.UP);
        assertThat(health(calls(0, NOW.minusSeconds(301))).getStatus().getCode())
                .isEqualTo("DEGRADED");
        assertThat(health(calls(0, NOW.minusSeconds(301))).getDetails()).containsEntry("oldestDue", "PT5M1S");
    }

    @Test
    void gaugesReadTheNumbers() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        new DurableMeters(calls(3, NOW.minusMillis(1500)), InstantSource.fixed(NOW)).bindTo(registry);
        assertThat(gauge(registry, DurableMeter.BACKLOG)).isEqualTo(7);
        assertThat(gauge(registry, DurableMeter.DUE)).isEqualTo(5);
        assertThat(gauge(registry, DurableMeter.UNKNOWN)).isEqualTo(4);
        assertThat(gauge(registry, DurableMeter.RUNNING)).isEqualTo(1);
        assertThat(gauge(registry, DurableMeter.DEAD)).isEqualTo(3);
        assertThat(gauge(registry, DurableMeter.OLDEST_AGE)).isEqualTo(1.5);
    }

    @Test
    void aGaugeHasNoNumberWhileTheDatabaseDoesNotAnswer() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        RecordedNumbers unreachable = new RecordedNumbers(() -> {
            throw new IllegalStateException("no database");
        });
        new DurableMeters(unreachable, InstantSource.fixed(NOW)).bindTo(registry);
        assertThat(gauge(registry, DurableMeter.BACKLOG)).isNaN();
    }

    private static double gauge(SimpleMeterRegistry registry, DurableMeter meter) {
        return registry.get(meter.getName()).gauge().value();
    }
}
