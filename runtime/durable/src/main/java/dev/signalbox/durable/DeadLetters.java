package dev.signalbox.durable;

import java.util.List;
import java.util.Map;

/**
 * The calls that failed at their last attempt. They are kept, without a time limit, until {@link #retry} or {@link
 * #discard}. May be used by several threads. Each method takes a connection from the pool. Changes are committed at once,
 * so make them outside of a JTA transaction: its connections refuse that.
 */
public interface DeadLetters {

    /** How many dead letters there are. */
    long count();

    /** How many dead letters each receiver has, by its id. Receivers without any are left out. */
    Map<String, Long> countByReceiver();

    /** The oldest dead letters of all receivers, at most {@code limit}. */
    List<DeadLetter> list(int limit);

    /** The oldest dead letters of one receiver, at most {@code limit}. */
    List<DeadLetter> list(String receiver, int limit);

    /**
     * Puts a call back into the queue, to be attempted at once and as often as a new call.
     *
     * @return whether there was such a dead letter
     */
    boolean retry(String receiver, String eventId);

    /**
     * Puts all dead letters of a receiver back into the queue.
     *
     * @return how many there were
     */
    int retryAll(String receiver);

    /**
     * Deletes a dead letter.
     *
     * @param reason why; it is logged
     * @return whether there was such a dead letter
     */
    boolean discard(String receiver, String eventId, String reason);
}
