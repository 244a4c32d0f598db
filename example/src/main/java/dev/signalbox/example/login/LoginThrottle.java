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
 * Makes a computer wait after too many failed logins: to one account, or to all accounts together. It counts logins to
 * unknown accounts, too, so that waiting reveals nothing. An attacker at another computer cannot lock a user out.
 *
 * <p>A login counts as failed from its start until it succeeds. Checking a password is slow, so otherwise many parallel
 * requests could start before the first of them has failed.
 */
@Component
final class LoginThrottle {

    static final int MOST_FOR_ACCOUNT = 5;
    static final int MOST_FOR_COMPUTER = 50;
    static final Duration WAIT = Duration.ofMinutes(15);

    static final int CAPACITY = 10_000;

    private final InstantSource clock;

    /** Oldest failure first. */
    private final Map<Key, Failures> failures = new LinkedHashMap<>();

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** Begins a login. False if too many have failed. */
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

    /**
     * Resets the count of the account. Subtracts only this login from the count of the computer, which has other
     * accounts.
     */
    synchronized void succeeded(String computer, String email) {
        failures.remove(Key.of(computer, email));
        failures.computeIfPresent(new Key(computer, null), (key, failed) -> failed.withoutOne());
    }

    /** The number of stored counts. */
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

    /** Also forgets later ones if there is no room for two more entries. */
    private void forgetBefore(Instant time) {
        Iterator<Failures> oldest = failures.values().iterator();
        while (oldest.hasNext()) {
            if (oldest.next().last().isAfter(time) && failures.size() <= CAPACITY - 2) {
                return;
            }
            oldest.remove();
        }
    }

    /** @param email null for all accounts together */
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
