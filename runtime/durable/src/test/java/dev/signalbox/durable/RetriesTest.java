package dev.signalbox.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {

    /** Whatever is drawn is this, from 0 to 1. */
    private static RandomGenerator drawing(double number) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return number;
            }
        };
    }

    @Test
    void theDelayDoublesUpToTheLongest() {
        Retries retries = new Retries(10, Duration.ofSeconds(1), Duration.ofSeconds(10));
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(each -> retries.delayAfter(each, drawing(0))))
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10));
    }

    @Test
    void upToAFifthOfTheDelayIsTakenAwayByChance() {
        assertThat(Retries.DEFAULT.delayAfter(1, drawing(1))).isEqualTo(Duration.ofMillis(800));
        assertThat(Retries.DEFAULT.delayAfter(1, drawing(0.5))).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void manyFailuresDoNotOverflow() {
        assertThat(Retries.DEFAULT.delayAfter(5_000, drawing(0))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void copiesDifferInOneThing() {
        assertThat(Retries.DEFAULT.withAttempts(3))
                .isEqualTo(new Retries(3, Duration.ofSeconds(1), Duration.ofHours(1)));
        assertThat(Retries.DEFAULT.withDelays(Duration.ZERO, Duration.ofSeconds(2)))
                .isEqualTo(new Retries(10, Duration.ZERO, Duration.ofSeconds(2)));
    }

    @Test
    void oneAttemptAndOneDelayAreEnough() {
        Retries once = new Retries(1, Duration.ofSeconds(1), Duration.ofSeconds(1));
        assertThat(once.delayAfter(9, drawing(0))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retries.DEFAULT.withAttempts(0))
                .withMessage("attempts is 0, but must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retries.DEFAULT.withDelays(Duration.ofSeconds(-1), Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retries.DEFAULT.withDelays(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .withMessageContaining("0 <= firstDelay <= longestDelay must hold");
    }
}
