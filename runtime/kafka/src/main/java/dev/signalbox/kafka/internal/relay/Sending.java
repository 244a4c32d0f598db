package dev.signalbox.kafka.internal.relay;

import dev.signalbox.kafka.internal.store.OutboxRow.Stored;
import java.util.List;
import java.util.concurrent.Future;

/**
 * Rows that the relay has handed to Kafka's producer, in the order of their ids. Each has the future of its
 * acknowledgment.
 */
record Sending(List<Sent> rows) {

    static final Sending NOTHING = new Sending(List.of());

    record Sent(Stored stored, Future<?> acknowledgment) {}

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<Long> ids() {
        return rows.stream().map(each -> each.stored().id()).toList();
    }
}
