package dev.signalbox.durable.internal.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.durable.Retries;
import dev.signalbox.durable.spi.Durability;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a receiver says of its attempts, and what the application does. */
class PartReceiversTest {

    private static final Retries APPLICATION = new Retries(5, Duration.ofSeconds(2), Duration.ofMinutes(1));

    private static Retries retries(Durability durability) {
        return PartReceivers.retries(durability, APPLICATION);
    }

    @Test
    void whatItDoesNotSayTheApplicationDoes() {
        assertThat(retries(Durability.DEFAULT)).isEqualTo(APPLICATION);
        assertThat(retries(Durability.DEFAULT.attempts(3))).isEqualTo(APPLICATION.withAttempts(3));
    }

    @Test
    void whatItSaysCounts() {
        assertThat(retries(Durability.DEFAULT.backoff(Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(4))))
                .isEqualTo(new Retries(5, Duration.ofSeconds(1), Duration.ofSeconds(4)));
    }

    @Test
    void theFirstDelayIsNoLongerThanTheLongest() {
        assertThat(retries(Durability.DEFAULT.maxBackoff(Duration.ofSeconds(1))))
                .isEqualTo(new Retries(5, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        assertThat(retries(Durability.DEFAULT.backoff(Duration.ofHours(1))))
                .isEqualTo(new Retries(5, Duration.ofHours(1), Duration.ofHours(1)));
    }
}
