package dev.signalbox.kafka.internal.arrival;

import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.durable.DeliveryInfo;
import dev.signalbox.durable.spi.AlreadyDeliveredException;
import dev.signalbox.durable.spi.Arrival;
import dev.signalbox.durable.spi.DeliveryDatabase;
import dev.signalbox.kafka.internal.arrival.SignalReader.Read;
import dev.signalbox.kafka.internal.event.EventHeaders;
import dev.signalbox.kafka.internal.event.EventHeaders.EventId;
import dev.signalbox.kafka.internal.record.ArrivingSignals;
import dev.signalbox.kafka.internal.store.Inbox;
import dev.signalbox.kafka.spi.CrossingProbe;
import dev.signalbox.kafka.spi.CrossingProbe.ArrivingSignal;
import dev.signalbox.kafka.spi.CrossingProbe.Ending;
import dev.signalbox.kafka.spi.CrossingProbe.Outcome;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends signals of other services to the receivers of this application, each in a transaction. The same transaction
 * adds the signal to the {@link Inbox}.
 */
public record Receiving(
        DeliveryDatabase database,
        Inbox inbox,
        Dispatcher dispatcher,
        ArrivingSignals arriving,
        CrossingProbe probe,
        String service) {

    /**
     * Which of these signals have been received before.
     *
     * @throws SQLException if the database does not answer
     */
    Set<EventId> known(Collection<Read> signals) throws SQLException {
        Map<String, List<String>> bySource = new HashMap<>();
        for (Read each : signals) {
            bySource.computeIfAbsent(each.headers().source(), any -> new ArrayList<>())
                    .add(each.headers().id());
        }
        Set<EventId> known = new HashSet<>();
        for (Map.Entry<String, List<String>> each : bySource.entrySet()) {
            for (String id : inbox.known(receiver(each.getKey()), each.getValue())) {
                known.add(new EventId(each.getKey(), id));
            }
        }
        return known;
    }

    /** The column {@code receiver} of the inbox: this service, and the service that sent the signal. */
    private String receiver(String source) {
        return service + "<" + source;
    }

    /** Tells the probe that a signal has been received before. */
    void skip(Read signal, int attempt) {
        begin(signal, attempt).ended(Outcome.DUPLICATE, null);
    }

    /**
     * Receives a signal.
     *
     * @return why it failed; null if it has been received
     */
    @Nullable
    Throwable receive(Read read, int attempt) {
        Ending ending = begin(read, attempt);
        Signal signal = read.signal();
        arriving.begin(signal);
        try {
            database.receive(
                    arrival(read, attempt), () -> dispatcher.channelOf(signal).send(signal));
            ending.ended(Outcome.RECEIVED, null);
            return null;
        } catch (AlreadyDeliveredException e) {
            ending.ended(Outcome.DUPLICATE, null);
            return null;
        } catch (Throwable e) {
            ending.ended(Outcome.FAILED, e);
            return e;
        } finally {
            arriving.end();
        }
    }

    private Arrival arrival(Read read, int attempt) {
        EventHeaders headers = read.headers();
        Instant sentAt = headers.sentAt();
        return new Arrival(
                new DeliveryInfo(
                        headers.id(),
                        attempt,
                        sentAt == null ? Instant.ofEpochMilli(read.record().timestamp()) : sentAt),
                headers.type(),
                read.signal().getClass().getName(),
                connection -> Inbox.add(connection, receiver(headers.source()), headers.id(), database.now()));
    }

    private Ending begin(Read read, int attempt) {
        EventHeaders headers = read.headers();
        Instant sentAt = headers.sentAt();
        return probe.arriving(new ArrivingSignal(
                read.record().topic(),
                headers.type(),
                headers.source(),
                headers.id(),
                attempt,
                headers.trace(),
                sentAt == null ? null : Duration.between(sentAt, database.now())));
    }
}
