package dev.signalbox.example.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private Instant now = Instant.EPOCH;
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    @Test
    void makesOneComputerWaitForOneAccount() {
        fail(LoginThrottle.MOST_FOR_ACCOUNT, "ada");

        assertThat(throttle.mustWait(HERE, "ADA ")).isTrue();
        assertThat(throttle.mustWait(HERE, "grace")).isFalse();
        assertThat(throttle.mustWait(ELSEWHERE, "ada")).isFalse();
    }

    @Test
    void makesAComputerWaitThatTriesManyAccounts() {
        for (int i = 0; i < LoginThrottle.MOST_FOR_COMPUTER; i++) {
            assertThat(throttle.mustWait(HERE, "ada")).isFalse();
            throttle.failed(HERE, "somebody" + i);
        }

        assertThat(throttle.mustWait(HERE, "ada")).isTrue();
        assertThat(throttle.mustWait(ELSEWHERE, "ada")).isFalse();
    }

    @Test
    void forgetsAfterAWhile() {
        fail(LoginThrottle.MOST_FOR_ACCOUNT, "ada");

        now = now.plus(LoginThrottle.WAIT).minus(Duration.ofSeconds(1));
        assertThat(throttle.mustWait(HERE, "ada")).isTrue();

        now = now.plus(Duration.ofSeconds(1));
        assertThat(throttle.mustWait(HERE, "ada")).isFalse();
    }

    @Test
    void forgetsAfterALogin() {
        fail(LoginThrottle.MOST_FOR_ACCOUNT, "ada");

        throttle.succeeded(HERE, "Ada");

        assertThat(throttle.mustWait(HERE, "ada")).isFalse();
    }

    @Test
    void doesNotGrowForEver() {
        fail(LoginThrottle.MOST_FOR_ACCOUNT, "ada");
        for (int i = 0; i < 10_000; i++) {
            throttle.failed("computer" + i, "bot");
        }

        assertThat(throttle.mustWait(HERE, "ada")).isFalse();
    }

    private void fail(int times, String email) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.mustWait(HERE, email)).isFalse();
            throttle.failed(HERE, email);
        }
    }
}
