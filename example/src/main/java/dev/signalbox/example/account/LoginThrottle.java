package dev.signalbox.example.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts failed logins: a few from one computer to one account, or more from one computer to whatever accounts, and it
 * has to wait. Whether there is such an account does not matter, so waiting tells nothing. What an attacker does from
 * elsewhere keeps nobody out.
 */
@Component
final class LoginThrottle {

    static final int MOST_FOR_ACCOUNT = 5;
    static final int MOST_FOR_COMPUTER = 50;
    static final Duration WAIT = Duration.ofMinutes(15);

    private static final int CAPACITY = 10_000;

    private final InstantSource clock;

    /** From the one that failed longest ago on. */
    private final Map<Key, Failures> failures = new LinkedHashMap<>();

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void failed(String computer, String email) {
        Instant now = clock.instant();
        forgetBefore(now.minus(WAIT));
        count(Key.of(computer, email), now);
        count(Key.of(computer), now);
    }

    synchronized void succeeded(String computer, String email) {
        failures.remove(Key.of(computer, email));
    }

    synchronized boolean mustWait(String computer, String email) {
        forgetBefore(clock.instant().minus(WAIT));
        return failed(Key.of(computer, email)) >= MOST_FOR_ACCOUNT || failed(Key.of(computer)) >= MOST_FOR_COMPUTER;
    }

    private int failed(Key key) {
        Failures failed = failures.get(key);
        return failed == null ? 0 : failed.count();
    }

    private void count(Key key, Instant now) {
        int before = failed(key);
        failures.remove(key);
        failures.put(key, new Failures(before + 1, now));
    }

    private void forgetBefore(Instant time) {
        Iterator<Failures> oldest = failures.values().iterator();
        while (oldest.hasNext()) {
            if (oldest.next().last().isAfter(time) && failures.size() < CAPACITY) {
                return;
            }
            oldest.remove();
        }
    }

    private record Key(String computer, String email) {

        static Key of(String computer, String email) {
            return new Key(computer, AccountSignals.normalized(email));
        }

        static Key of(String computer) {
            return new Key(computer, "");
        }
    }

    private record Failures(int count, Instant last) {}
}
