package dev.signalbox.spring.observation.endpoint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The recorded calls of durable receivers, as the endpoints show and change them. Thread-safe. */
public interface RecordedCalls {

    /** What waits and what failed, at most some seconds ago. */
    Numbers numbers();

    /** The oldest calls of a receiver that failed at their last attempt. */
    List<DeadCall> dead(String receiver, int limit);

    /**
     * Attempts a call again that failed at its last attempt.
     *
     * @return whether there was one
     */
    boolean retry(String receiver, String eventId);

    /**
     * Attempts all calls of a receiver again that failed at their last attempt.
     *
     * @return how many
     */
    int retryAll(String receiver);

    /**
     * Gives a call up that failed at its last attempt.
     *
     * @param reason is logged
     * @return whether there was one
     */
    boolean discard(String receiver, String eventId, String reason);

    /**
     * How many calls there are.
     *
     * @param waiting not delivered yet, by the receiver's id
     * @param due how many of these could be made now and are not
     * @param unknown how many of these are of receivers that this application does not have
     * @param running how many of these are being delivered
     * @param oldestDue since when the oldest of those is due that are; null if none is
     * @param dead failed at their last attempt, by the receiver's id
     */
    record Numbers(
            Map<String, Long> waiting,
            long due,
            long unknown,
            long running,
            @Nullable Instant oldestDue,
            Map<String, Long> dead) {}

    /**
     * A call that failed at its last attempt.
     *
     * @param receiver the receiver's id
     * @param eventId what was sent
     * @param signal the binary name of the signal's class
     * @param payload the signal as it was recorded
     * @param attempts how many failed
     * @param sentAt when the signal was sent
     * @param diedAt when the last attempt failed
     * @param error what the last attempt threw, with its stack trace
     */
    record DeadCall(
            String receiver,
            String eventId,
            String signal,
            String payload,
            int attempts,
            Instant sentAt,
            Instant diedAt,
            String error) {}
}
