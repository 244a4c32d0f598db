package dev.signalbox.spring.observation.endpoint;

import dev.signalbox.spring.observation.endpoint.RecordedCalls.DeadCall;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * The endpoint {@code signals}: all signals and receivers with counts, last errors and slowest calls, as JSON, and the
 * recorded calls of durable receivers. What changes something is off by default.
 */
@Endpoint(id = "signals", defaultAccess = Access.READ_ONLY)
final class SignalsEndpoint {

    private static final int MOST_SHOWN = 100;

    private final LiveMap map;
    private final @Nullable RecordedCalls recorded;

    SignalsEndpoint(LiveMap map, @Nullable RecordedCalls recorded) {
        this.map = map;
        this.recorded = recorded;
    }

    @ReadOperation
    SignalsDescriptor signals() {
        return map.describe();
    }

    /** The oldest dead letters of a receiver; null, which is not found, if no receiver is durable. */
    @ReadOperation
    @Nullable
    List<DeadCall> deadLetters(@Selector String receiver) {
        return recorded == null ? null : recorded.dead(receiver, MOST_SHOWN);
    }

    @WriteOperation
    Changed retryAll(@Selector String receiver) {
        return new Changed(recorded == null ? 0 : recorded.retryAll(receiver));
    }

    @WriteOperation
    Changed retry(@Selector String receiver, @Selector String eventId) {
        return new Changed(recorded != null && recorded.retry(receiver, eventId) ? 1 : 0);
    }

    @DeleteOperation
    Changed discard(@Selector String receiver, @Selector String eventId, String reason) {
        return new Changed(recorded != null && recorded.discard(receiver, eventId, reason) ? 1 : 0);
    }

    /**
     * What an operation did.
     *
     * @param calls how many calls it changed
     */
    record Changed(int calls) {}
}
