package dev.signalbox.kafka.internal.arrival;

import dev.signalbox.kafka.internal.arrival.SignalReader.Read;
import dev.signalbox.kafka.internal.event.EventHeaders;
import dev.signalbox.kafka.internal.event.EventHeaders.EventId;
import dev.signalbox.kafka.internal.event.UnreadableRecordException;
import dev.signalbox.kafka.internal.thread.Complaints;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Receives the records of the partitions of one consumer, each partition in its order. A record that fails holds up its
 * partition until it has been received or is in the dead-letter topic. Records that cannot be read
 * ({@link UnreadableRecordException}) go there at once. Commits offsets after that.
 */
final class PartitionWork implements AutoCloseable {

    private static final String DATABASE = "Signals of other services wait, because the database does not answer";
    private static final String OFFSETS = "Offsets of Kafka are not committed";
    private static final Duration TRIED_AGAIN_AFTER = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final ArrivalSettings settings;
    private final SignalReader reader;
    private final Receiving receiving;
    private final BooleanSupplier ended;
    private final DeadLetterTopic deadLetters;
    private final PartitionWaits waits = new PartitionWaits(InstantSource.system());
    private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    private final List<Burial> burials = new ArrayList<>();
    private final Complaints complaints = new Complaints();

    /** A record that Kafka has not acknowledged in the dead-letter topic yet. */
    private record Burial(ConsumerRecord<byte[], byte[]> record, int failures, CompletableFuture<Void> done) {}

    PartitionWork(
            Consumer<byte[], byte[]> consumer,
            ArrivalSettings settings,
            SignalReader reader,
            Receiving receiving,
            BooleanSupplier ended) {
        this.consumer = consumer;
        this.settings = settings;
        this.reader = reader;
        this.receiving = receiving;
        this.ended = ended;
        this.deadLetters = new DeadLetterTopic(settings.deadLetters(), settings.service());
    }

    /** How long the consumer may wait for records: until the next attempt is due, but at most the given time. */
    Duration untilNext(Duration most) {
        return waits.untilNext(most);
    }

    void receive(ConsumerRecords<byte[], byte[]> records) {
        Instant deadline = Instant.now().plus(settings.mostWork());
        for (TopicPartition partition : records.partitions()) {
            receive(partition, records.records(partition), deadline);
        }
        endBurials();
        commit();
        consumer.resume(waits.takeDue());
    }

    private void receive(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records, Instant deadline) {
        Map<Long, Read> readable = new HashMap<>();
        Map<Long, UnreadableRecordException> unreadable = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> each : records) {
            read(each, readable, unreadable);
        }
        Set<EventId> known;
        try {
            known = receiving.known(readable.values());
            complaints.worked(DATABASE);
        } catch (SQLException e) {
            complaints.failed(DATABASE, e);
            long first = records.get(0).offset();
            holdUp(partition, first, waits.failures(partition, first), TRIED_AGAIN_AFTER);
            return;
        }
        for (ConsumerRecord<byte[], byte[]> each : records) {
            if (ended.getAsBoolean() || Instant.now().isAfter(deadline)) {
                consumer.seek(partition, each.offset());
                return;
            }
            Read signal = readable.get(each.offset());
            UnreadableRecordException reason = unreadable.get(each.offset());
            if (reason != null) {
                bury(each, 0, reason);
            } else if (signal != null && !receive(partition, signal, known)) {
                return;
            }
            done.put(partition, new OffsetAndMetadata(each.offset() + 1));
        }
    }

    /** Reads a record, unless this service has sent it itself. */
    private void read(
            ConsumerRecord<byte[], byte[]> record,
            Map<Long, Read> readable,
            Map<Long, UnreadableRecordException> unreadable) {
        try {
            EventHeaders headers = EventHeaders.of(record.headers());
            if (settings.hearsOwn() || !headers.source().equals(settings.service())) {
                readable.put(record.offset(), reader.read(record, headers));
            }
        } catch (UnreadableRecordException e) {
            unreadable.put(record.offset(), e);
        }
    }

    /** Receives a signal. Returns whether the records behind it may be received now. */
    private boolean receive(TopicPartition partition, Read signal, Set<EventId> known) {
        long offset = signal.record().offset();
        int attempt = waits.failures(partition, offset) + 1;
        if (known.contains(signal.headers().event())) {
            receiving.skip(signal, attempt);
            return true;
        }
        Throwable failure = receiving.receive(signal, attempt);
        if (failure == null) {
            known.add(signal.headers().event());
            waits.remove(partition);
            return true;
        }
        if (attempt >= settings.retries().attempts()) {
            bury(signal.record(), attempt, failure);
            waits.remove(partition);
            return true;
        }
        holdUp(partition, offset, attempt, delay(attempt));
        return false;
    }

    private Duration delay(int failures) {
        return settings.retries().delayAfter(failures, ThreadLocalRandom.current());
    }

    private void holdUp(TopicPartition partition, long offset, int failures, Duration time) {
        consumer.seek(partition, offset);
        consumer.pause(List.of(partition));
        waits.put(partition, offset, failures, time);
    }

    private void bury(ConsumerRecord<byte[], byte[]> record, int attempts, Throwable reason) {
        burials.add(new Burial(record, attempts, deadLetters.add(record, attempts, reason)));
    }

    /**
     * Waits until Kafka has the dead letters. A record that Kafka does not take to the dead-letter topic holds up its
     * partition.
     */
    private void endBurials() {
        for (Burial each : burials) {
            TopicPartition partition =
                    new TopicPartition(each.record().topic(), each.record().partition());
            String topic = DeadLetterTopic.of(partition.topic());
            String failed =
                    "Records of " + partition + " wait, because Kafka does not take them to the topic '" + topic + "'";
            try {
                each.done().join();
                complaints.worked(failed);
                receiving.probe().buried(partition.topic());
            } catch (CompletionException e) {
                complaints.failed(failed, e.getCause() == null ? e : e.getCause());
                goBack(partition, each);
            }
        }
        burials.clear();
    }

    private void goBack(TopicPartition partition, Burial burial) {
        OffsetAndMetadata end = done.get(partition);
        long offset = burial.record().offset();
        if (end != null && end.offset() > offset) {
            done.put(partition, new OffsetAndMetadata(offset));
            // The last attempt is repeated.
            holdUp(partition, offset, Math.max(0, burial.failures() - 1), TRIED_AGAIN_AFTER);
        }
    }

    private void commit() {
        if (done.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(done);
            done.clear();
            complaints.worked(OFFSETS);
        } catch (CommitFailedException e) {
            // Other nodes have these partitions now, and skip what is in the inbox.
            done.clear();
        } catch (RetriableException | RebalanceInProgressException e) {
            // The next commit includes these offsets.
            complaints.failed(OFFSETS, e);
        }
    }

    /** Forgets partitions that Kafka has given to another node. */
    void leave(Collection<TopicPartition> partitions) {
        waits.removeAll(partitions);
        done.keySet().removeAll(partitions);
    }

    @Override
    public void close() {
        deadLetters.close();
    }
}
