package dev.signalbox.kafka.internal.arrival;

import dev.signalbox.durable.spi.DeliveryDatabase;
import dev.signalbox.kafka.internal.thread.Complaints;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Forgets once an hour what was received long ago. May be used by several threads. */
public final class Cleaning {

    private static final String FAILED = "Old rows of signalbox_inbox are not deleted";
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final DeliveryDatabase database;
    private final Duration rememberFor;
    private final Complaints complaints = new Complaints();
    private Instant next = Instant.EPOCH;

    /** Forgets what is older. */
    public Cleaning(DeliveryDatabase database, Duration rememberFor) {
        this.database = database;
        this.rememberFor = rememberFor;
    }

    synchronized void cleanIfDue() {
        Instant now = database.now();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(INTERVAL);
        try {
            database.forgetReceivedBefore(now.minus(rememberFor));
            complaints.worked(FAILED);
        } catch (SQLException e) {
            complaints.failed(FAILED, e);
        }
    }
}
