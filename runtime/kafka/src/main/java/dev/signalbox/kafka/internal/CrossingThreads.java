package dev.signalbox.kafka.internal;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.durable.spi.DeliveryDatabase;
import dev.signalbox.kafka.internal.arrival.ArrivalSettings;
import dev.signalbox.kafka.internal.arrival.Arrivals;
import dev.signalbox.kafka.internal.arrival.Cleaning;
import dev.signalbox.kafka.internal.arrival.KnownSignals;
import dev.signalbox.kafka.internal.arrival.Receiving;
import dev.signalbox.kafka.internal.arrival.SignalReader;
import dev.signalbox.kafka.internal.record.ArrivingSignals;
import dev.signalbox.kafka.internal.relay.Relay;
import dev.signalbox.kafka.internal.store.Inbox;
import dev.signalbox.kafka.internal.store.Lease;
import dev.signalbox.kafka.internal.store.Outbox;
import dev.signalbox.kafka.internal.store.OwnTransactions;
import dev.signalbox.kafka.internal.thread.Waiting;
import dev.signalbox.kafka.spi.CrossingProbe;
import dev.signalbox.spi.Integration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The threads between a start and the next stop: one relays, the others receive. */
final class CrossingThreads implements AutoCloseable {

    private final CrossingsBuilder settings;
    private final KnownSignals known;
    private final Dispatcher dispatcher;
    private final Registration receivers;
    private final Waiting relay = new Waiting();
    private final List<Waiting> arrivals = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** The topics whose signals have a receiver in this application now. */
    private volatile Set<String> topics;

    CrossingThreads(
            CrossingsBuilder settings,
            OwnTransactions transactions,
            Outbox outbox,
            ArrivingSignals arriving,
            KnownSignals known,
            Dispatcher dispatcher) {
        this.settings = settings;
        this.known = known;
        this.dispatcher = dispatcher;
        this.topics = heardTopics();
        CrossingProbe probe = new CrossingProbes(List.copyOf(settings.probes));
        DeliveryDatabase database = settings.database;
        Runnable createTopics = settings.partitions == 0
                ? () -> {}
                : new TopicCreation(settings.producer(), known.topics(), settings.partitions, settings.replicas);
        Lease lease = new Lease(transactions, database::now, settings.leaseLength);
        threads.add(new Thread(
                new Relay(
                        outbox,
                        lease,
                        settings.producer(),
                        settings.service,
                        probe,
                        database::now,
                        settings.pollInterval,
                        createTopics,
                        relay),
                "signalbox-kafka-relay"));
        ArrivalSettings ofArrivals = new ArrivalSettings(
                settings.service, settings.hearsOwn, settings.retries, settings.consumer(), settings.producer());
        Inbox inbox = new Inbox(transactions);
        SignalReader reader = new SignalReader(known, database.codec(), settings.mostBytes);
        Receiving receiving = new Receiving(database, inbox, dispatcher, arriving, probe, settings.service);
        Cleaning cleaning = new Cleaning(inbox, database::now, settings.rememberFor);
        for (int number = 1; number <= settings.consumers; number++) {
            Waiting waiting = new Waiting();
            arrivals.add(waiting);
            threads.add(new Thread(
                    new Arrivals(ofArrivals, reader, receiving, () -> topics, createTopics, cleaning, waiting),
                    "signalbox-kafka-arrivals-" + number));
        }
        receivers = Integration.of(dispatcher).whenReceiversCome(this::receiversHaveCome);
    }

    private Set<String> heardTopics() {
        Set<String> heard = known.heardTopics(dispatcher);
        if (settings.heard != null) {
            heard.retainAll(settings.heard);
        }
        return Set.copyOf(heard);
    }

    private void receiversHaveCome() {
        topics = heardTopics();
        arrivals.forEach(Waiting::wake);
    }

    void start() {
        threads.forEach(Thread::start);
    }

    void relayNow() {
        relay.wake();
    }

    @Override
    public void close() {
        receivers.close();
        relay.end();
        arrivals.forEach(Waiting::end);
        Instant deadline = Instant.now().plus(settings.stopWithin);
        try {
            for (Thread each : threads) {
                each.join(Math.max(1, deadline.toEpochMilli() - Instant.now().toEpochMilli()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
