package dev.signalbox.durable.spi;

import java.time.Instant;
import java.util.List;

/**
 * Events that arrive, to be received in one transaction.
 *
 * @param receiver what receives them
 * @param eventIds at least one, each once
 * @param signal the name of the first one's type
 * @param attempt 1 for the first
 * @param sentAt when the first one was sent
 */
public record Arrival(String receiver, List<String> eventIds, String signal, int attempt, Instant sentAt) {

    public Arrival {
        eventIds = List.copyOf(eventIds);
    }
}
