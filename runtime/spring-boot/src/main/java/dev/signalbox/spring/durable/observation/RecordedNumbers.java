package dev.signalbox.spring.durable.observation;

import dev.signalbox.durable.Backlog;
import dev.signalbox.durable.DeadLetter;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.spring.observation.endpoint.RecordedCalls;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of recorded calls from the database, at most once in some seconds. Without this, a meter registry
 * would read all rows again for each gauge.
 */
public final class RecordedNumbers implements RecordedCalls {

    private static final Duration LIFE = Duration.ofSeconds(10);

    private final Supplier<Deliveries> deliveries;
    private final InstantSource clock;
    private @Nullable Instant readAt;
    private @Nullable Numbers known;

    /** Prepares to read the numbers of these deliveries. */
    public RecordedNumbers(Supplier<Deliveries> deliveries) {
        this(deliveries, InstantSource.system());
    }

    RecordedNumbers(Supplier<Deliveries> deliveries, InstantSource clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public synchronized Numbers numbers() {
        Numbers before = known;
        if (before != null && readAt != null && clock.instant().isBefore(readAt.plus(LIFE))) {
            return before;
        }
        Deliveries all = deliveries.get();
        Backlog backlog = all.backlog();
        Numbers now = new Numbers(
                backlog.byReceiver(),
                backlog.due(),
                backlog.unknown(),
                backlog.running(),
                backlog.oldest(),
                all.deadLetters().countByReceiver());
        known = now;
        readAt = clock.instant();
        return now;
    }

    /** Forgets the numbers, so that they are read again. */
    private synchronized <T> T changed(T result) {
        known = null;
        return result;
    }

    @Override
    public List<DeadCall> dead(String receiver, int limit) {
        return deliveries.get().deadLetters().list(receiver, limit).stream()
                .map(RecordedNumbers::shown)
                .toList();
    }

    private static DeadCall shown(DeadLetter letter) {
        return new DeadCall(
                letter.receiver(),
                letter.eventId(),
                letter.signal(),
                letter.payload(),
                letter.attempts(),
                letter.sentAt(),
                letter.diedAt(),
                letter.error());
    }

    @Override
    public boolean retry(String receiver, String eventId) {
        return changed(deliveries.get().deadLetters().retry(receiver, eventId));
    }

    @Override
    public int retryAll(String receiver) {
        return changed(deliveries.get().deadLetters().retryAll(receiver));
    }

    @Override
    public boolean discard(String receiver, String eventId, String reason) {
        return changed(deliveries.get().deadLetters().discard(receiver, eventId, reason));
    }
}
