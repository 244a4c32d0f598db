package dev.signalbox.durable;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often a call is attempted, and how long it waits between two attempts (the back-off). The wait doubles after each
 * failure, up to a limit. Each wait is up to a fifth shorter at random, so that calls that failed together are not
 * repeated together.
 *
 * @param attempts how many attempts there are, the first included; at least 1
 * @param firstDelay the wait after the first failure
 * @param longestDelay the limit for all waits
 */
public record Retries(int attempts, Duration firstDelay, Duration longestDelay) {

    /**
     * The default: ten attempts, the first wait 1 second and none longer than 1 hour. These are 7 to 9 minutes in all.
     */
    public static final Retries DEFAULT = new Retries(10, Duration.ofSeconds(1), Duration.ofHours(1));

    private static final double JITTER = 0.2;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if there is no attempt, or a delay is negative
     */
    public Retries {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts is " + attempts + ", but must be at least 1");
        }
        if (firstDelay.isNegative() || longestDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException("firstDelay is " + firstDelay + " and longestDelay is " + longestDelay
                    + ", but 0 <= firstDelay <= longestDelay must hold");
        }
    }

    /** These retries with another number of attempts. */
    public Retries withAttempts(int attempts) {
        return new Retries(attempts, firstDelay, longestDelay);
    }

    /** These retries with other delays. */
    public Retries withDelays(Duration firstDelay, Duration longestDelay) {
        return new Retries(attempts, firstDelay, longestDelay);
    }

    /**
     * How long to wait after a failure.
     *
     * @param failures how many there were, at least 1
     */
    public Duration delayAfter(int failures, RandomGenerator random) {
        double longest = longestDelay.toMillis();
        double delay = Math.min(longest, firstDelay.toMillis() * Math.pow(2, failures - 1));
        return Duration.ofMillis(Math.round(delay * (1 - JITTER * random.nextDouble())));
    }
}
