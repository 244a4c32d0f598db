package dev.signalbox.durable;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often a call is attempted, and how long it waits in between: twice as long after each failure, up to a limit, and up
 * to a fifth less by chance, so that calls that failed together do not return together.
 *
 * @param attempts at least 1, the first included
 * @param firstDelay after the first failure
 * @param longestDelay after many
 */
public record Retries(int attempts, Duration firstDelay, Duration longestDelay) {

    /** Ten attempts, 1 second to 1 hour apart: 8 to 9 minutes in all. */
    public static final Retries DEFAULT = new Retries(10, Duration.ofSeconds(1), Duration.ofHours(1));

    private static final double JITTER = 0.2;

    /**
     * Checks.
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
