package dev.signalbox.example.login;

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

        assertThat(throttle.begin(HERE, "ADA ")).isFalse();
        assertThat(throttle.begin(HERE, "grace")).isTrue();
        assertThat(throttle.begin(ELSEWHERE, "ada")).isTrue();
    }

    @Test
    void makesAComputerWaitThatTriesManyAccounts() {
        for (int i = 0; i < LoginThrottle.MOST_FOR_COMPUTER; i++) {
            fail(1, "someone" + i);
        }

        assertThat(throttle.begin(HERE, "ada")).isFalse();
        assertThat(throttle.begin(ELSEWHERE, "ada")).isTrue();
    }

    @Test
    void countsEachOnceForTheComputerWhereNoAccountIsNamed() {
        fail(LoginThrottle.MOST_FOR_ACCOUNT, "");
        for (int i = LoginThrottle.MOST_FOR_ACCOUNT; i < LoginThrottle.MOST_FOR_COMPUTER; i++) {
            fail(1, "someone" + i);
        }

        assertThat(throttle.begin(HERE, "ada")).isFalse();
    }

    @Test
    void forgetsAfterAWhile() {
        fail(LoginThrottle.MOST_FOR_ACCOUNT, "ada");

        now = now.plus(LoginThrottle.WAIT).minus(Duration.ofSeconds(1));
        assertThat(throttle.begin(HERE, "ada")).isFalse();

        now = now.plus(Duration.ofSeconds(1));
        assertThat(throttle.begin(HERE, "ada")).isTrue();
    }

    @Test
    void forgetsAfterALogin() {
        fail(LoginThrottle.MOST_FOR_ACCOUNT, "ada");

        throttle.succeeded(HERE, "Ada");

        assertThat(throttle.begin(HERE, "ada")).isTrue();
    }

    @Test
    void doesNotCountLoginsThatSucceed() {
        for (int i = 0; i <= LoginThrottle.MOST_FOR_COMPUTER; i++) {
            fail(1, "someone");
            throttle.succeeded(HERE, "someone");
        }

        assertThat(throttle.size()).isZero();
    }

    @Test
    void forgetsNothingOfOtherAccountsAfterALogin() {
        for (int i = 0; i < LoginThrottle.MOST_FOR_COMPUTER; i++) {
            fail(1, "mallory");
            throttle.succeeded(HERE, "mallory");
            fail(1, "someone" + i);
        }

        assertThat(throttle.begin(HERE, "ada")).isFalse();
    }

    @Test
    void doesNotGrowForEver() {
        fail(LoginThrottle.MOST_FOR_ACCOUNT, "ada");
        for (int i = 0; i < LoginThrottle.CAPACITY; i++) {
            assertThat(throttle.begin("computer" + i, "bot")).isTrue();
        }

        assertThat(throttle.size()).isEqualTo(LoginThrottle.CAPACITY);
        assertThat(throttle.begin(HERE, "ada")).isTrue();
    }

    private void fail(int times, String email) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.begin(HERE, email)).isTrue();
        }
    }
}
