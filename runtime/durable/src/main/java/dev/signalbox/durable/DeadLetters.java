package dev.signalbox.durable;

import java.util.List;
import java.util.Map;

/**
 * The calls that failed at their last attempt. Methods may be called from any thread and use a connection of their own.
 * Changes are committed at once, so make them outside of a transaction of JTA: its connections refuse that.
 */
public interface DeadLetters {

    /** How many there are. */
    long count();

    /** How many there are of each receiver that has some, by its id. */
    Map<String, Long> countByReceiver();

    /** The oldest of all receivers, at most {@code limit}. */
    List<DeadLetter> list(int limit);

    /** The oldest of one receiver, at most {@code limit}. */
    List<DeadLetter> list(String receiver, int limit);

    /**
     * Attempts a call again at once, as if it were new: with all attempts.
     *
     * @return whether there was such a dead letter
     */
    boolean retry(String receiver, String eventId);

    /**
     * Attempts all calls of a receiver again.
     *
     * @return how many
     */
    int retryAll(String receiver);

    /**
     * Gives a call up for good.
     *
     * @param reason is logged
     * @return whether there was such a dead letter
     */
    boolean discard(String receiver, String eventId, String reason);
}
