package dev.signalbox.kafka.internal.arrival;

import dev.signalbox.kafka.internal.store.Inbox;
import dev.signalbox.kafka.internal.thread.Complaints;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Deletes old rows of the inbox, once an hour. May be used by several threads. */
public final class Cleaning {

    private static final String FAILED = "Old rows of signalbox_received are not deleted";
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final Inbox inbox;
    private final Supplier<Instant> clock;
    private final Duration rememberFor;
    private final Complaints complaints = new Complaints();
    private Instant next = Instant.EPOCH;

    /**
     * Prepares.
     *
     * @param clock the database's time
     */
    public Cleaning(Inbox inbox, Supplier<Instant> clock, Duration rememberFor) {
        this.inbox = inbox;
        this.clock = clock;
        this.rememberFor = rememberFor;
    }

    synchronized void cleanIfDue() {
        Instant now = clock.get();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(INTERVAL);
        try {
            inbox.deleteBefore(now.minus(rememberFor));
            complaints.worked(FAILED);
        } catch (SQLException e) {
            complaints.failed(FAILED, e);
        }
    }
}
