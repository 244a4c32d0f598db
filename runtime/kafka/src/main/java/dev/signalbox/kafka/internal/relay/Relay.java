package dev.signalbox.kafka.internal.relay;

import dev.signalbox.kafka.internal.relay.Sending.Sent;
import dev.signalbox.kafka.internal.store.Lease;
import dev.signalbox.kafka.internal.store.Outbox;
import dev.signalbox.kafka.internal.store.OutboxRow;
import dev.signalbox.kafka.internal.store.OutboxRow.Stored;
import dev.signalbox.kafka.internal.thread.Complaints;
import dev.signalbox.kafka.internal.thread.Waiting;
import dev.signalbox.kafka.spi.CrossingProbe;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Takes rows from the outbox to Kafka in the order of their ids, and deletes those that Kafka has acknowledged. It
 * reads and sends the next rows before Kafka has acknowledged the last ones. Runs on one thread, and works while this
 * node holds the lease.
 */
public final class Relay implements Runnable {

    private static final String FAILED = "Signals wait in signalbox_outbox, because the relay to Kafka failed";
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final long ACKNOWLEDGED_WITHIN_MILLIS = 1_000;

    private final Outbox outbox;
    private final Lease lease;
    private final Supplier<RelayProducer> producers;
    private final CrossingProbe probe;
    private final Supplier<Instant> now;
    private final Duration pollInterval;
    private final Runnable createTopics;
    private final Waiting waiting;
    private final HeldTopics held;
    private final Complaints complaints = new Complaints();

    /** The ids of rows that Kafka has acknowledged and that may still be in the outbox. */
    private final List<Long> acknowledged = new ArrayList<>();

    private @Nullable RelayProducer producer;

    /**
     * Prepares.
     *
     * @param settings those of the Kafka producer
     * @param now the database's time
     * @param createTopics is run before signals are sent
     * @param waiting by which other threads wake this thread, and end it
     */
    public Relay(
            Outbox outbox,
            Lease lease,
            Map<String, Object> settings,
            String service,
            CrossingProbe probe,
            Supplier<Instant> now,
            Duration pollInterval,
            Runnable createTopics,
            Waiting waiting) {
        this.outbox = outbox;
        this.lease = lease;
        this.producers = () -> new RelayProducer(settings, service);
        this.probe = probe;
        this.now = now;
        this.pollInterval = pollInterval;
        this.createTopics = createTopics;
        this.waiting = waiting;
        this.held = new HeldTopics(now);
    }

    @Override
    public void run() {
        try {
            while (!waiting.isEnded()) {
                waiting.upTo(relayOrFail());
            }
            lease.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            complaints.failed("The lease of the relay is not given back, and ends by itself", e);
        } finally {
            dropProducer();
        }
    }

    /** Returns how long to wait before the next try. */
    private Duration relayOrFail() throws InterruptedException {
        try {
            if (!lease.hold()) {
                return lease.retryAfter();
            }
            createTopics.run();
            relay();
            complaints.worked(FAILED);
            return pollInterval;
        } catch (SQLException | RuntimeException | Error e) {
            // An error too, such as a compression library that does not load. Without this thread all signals wait.
            complaints.failed(FAILED, e);
            return AFTER_FAILURE;
        }
    }

    private void relay() throws SQLException, InterruptedException {
        deleteAcknowledged();
        Sending current = send(outbox.next(List.of(), held.all()));
        while (!current.isEmpty()) {
            Sending next =
                    waiting.isEnded() || !lease.hold() ? Sending.NOTHING : send(outbox.next(current.ids(), held.all()));
            settle(current);
            current = next;
        }
    }

    /** Sends rows, but leaves those of topics that are held, so that these keep their order. */
    private Sending send(List<Stored> rows) throws InterruptedException {
        List<Sent> sent = new ArrayList<>();
        for (Stored each : rows) {
            OutboxRow row = each.row();
            if (held.has(row.topic())) {
                continue;
            }
            Future<?> acknowledgment = producer().send(row);
            sent.add(new Sent(each, acknowledgment));
            if (acknowledgment.isDone()) {
                Throwable failure = failure(acknowledgment);
                if (failure != null && !Refusals.include(failure)) {
                    hold(row.topic(), failure);
                }
            }
        }
        return new Sending(sent);
    }

    private void settle(Sending sending) throws SQLException, InterruptedException {
        Map<Long, String> refused = new LinkedHashMap<>();
        for (Sent each : sending.rows()) {
            OutboxRow row = each.stored().row();
            Throwable failure = failure(each.acknowledgment());
            if (failure == null) {
                acknowledged.add(each.stored().id());
                complaints.worked(unable(row.topic()));
                probe.relayed(row.topic(), row.type(), Duration.between(row.sentAt(), now.get()));
            } else if (Refusals.include(failure)) {
                refused.put(each.stored().id(), failure.toString());
                probe.refused(row.topic(), row.type());
            } else if (!held.has(row.topic())) {
                hold(row.topic(), failure);
            }
        }
        if (!refused.isEmpty()) {
            outbox.refuse(refused);
        }
        deleteAcknowledged();
    }

    private void deleteAcknowledged() throws SQLException {
        if (!acknowledged.isEmpty()) {
            outbox.delete(acknowledged);
            acknowledged.clear();
        }
    }

    private void hold(String topic, Throwable failure) {
        complaints.failed(unable(topic), failure);
        held.hold(topic);
        if (!(failure instanceof org.apache.kafka.common.errors.TimeoutException)) {
            // Some errors last until the producer is closed.
            dropProducer();
        }
    }

    private static String unable(String topic) {
        return "Kafka does not take records of the topic '" + topic + "'";
    }

    /**
     * Waits for Kafka's acknowledgment, and prolongs the lease meanwhile. Returns why it failed; null if Kafka has the
     * record.
     */
    private @Nullable Throwable failure(Future<?> acknowledgment) throws InterruptedException {
        while (true) {
            try {
                acknowledgment.get(ACKNOWLEDGED_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
                return null;
            } catch (ExecutionException e) {
                return e.getCause() == null ? e : e.getCause();
            } catch (TimeoutException e) {
                if (waiting.isEnded()) {
                    return new org.apache.kafka.common.errors.TimeoutException("The relay ends");
                }
                prolong();
            }
        }
    }

    private void prolong() {
        try {
            lease.hold();
        } catch (SQLException e) {
            // Another node may take over and send the same signals again. The services that receive them skip the
            // second.
            complaints.failed("The lease of the relay is not prolonged", e);
        }
    }

    private RelayProducer producer() {
        RelayProducer present = producer;
        if (present == null) {
            present = producers.get();
            producer = present;
        }
        return present;
    }

    private void dropProducer() {
        RelayProducer dropped = producer;
        producer = null;
        if (dropped != null) {
            try {
                dropped.close();
            } catch (KafkaException e) {
                complaints.failed("A producer of the relay does not close", e);
            }
        }
    }
}
