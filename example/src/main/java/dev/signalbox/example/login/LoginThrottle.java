package dev.signalbox.example.login;

import dev.signalbox.example.account.AccountSignals;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts failed logins: a few from one computer to one account, or more from one computer to whatever accounts, and it
 * has to wait. Whether there is such an account does not matter, so waiting tells nothing. What an attacker does from
 * elsewhere keeps nobody out.
 *
 * <p>A login counts as failed from its beginning on, until it succeeds: looking at a password takes long, and many
 * requests at once would all begin before the first of them has failed.
 */
@Component
final class LoginThrottle {

    static final int MOST_FOR_ACCOUNT = 5;
    static final int MOST_FOR_COMPUTER = 50;
    static final Duration WAIT = Duration.ofMinutes(15);

    static final int CAPACITY = 10_000;

    private final InstantSource clock;

    /** From the one that failed longest ago on. */
    private final Map<Key, Failures> failures = new LinkedHashMap<>();

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** Begins a login, unless there were too many that failed. */
    synchronized boolean begin(String computer, String email) {
        Instant now = clock.instant();
        forgetBefore(now.minus(WAIT));
        Key account = Key.of(computer, email);
        Key any = new Key(computer, null);
        if (failed(account) >= MOST_FOR_ACCOUNT || failed(any) >= MOST_FOR_COMPUTER) {
            return false;
        }
        count(account, now);
        count(any, now);
        return true;
    }

    /** The account is counted anew; of the computer, this one login only is forgotten, or it would hide all others. */
    synchronized void succeeded(String computer, String email) {
        failures.remove(Key.of(computer, email));
        failures.computeIfPresent(new Key(computer, null), (key, failed) -> failed.withoutOne());
    }

    /** Of how many computers and accounts there is something to remember. */
    synchronized int size() {
        return failures.size();
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

    /** Also of the latest as many as must go to make room for a computer and an account. */
    private void forgetBefore(Instant time) {
        Iterator<Failures> oldest = failures.values().iterator();
        while (oldest.hasNext()) {
            if (oldest.next().last().isAfter(time) && failures.size() <= CAPACITY - 2) {
                return;
            }
            oldest.remove();
        }
    }

    /** @param email null for whatever accounts */
    private record Key(String computer, @Nullable String email) {

        static Key of(String computer, String email) {
            return new Key(computer, AccountSignals.normalized(email));
        }
    }

    private record Failures(int count, Instant last) {

        @Nullable
        Failures withoutOne() {
            return count == 1 ? null : new Failures(count - 1, last);
        }
    }
}
