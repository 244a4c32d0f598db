package dev.signalbox.kafka.internal;

import dev.signalbox.Dispatcher;
import dev.signalbox.kafka.Backlog;
import dev.signalbox.kafka.Crossings;
import dev.signalbox.kafka.internal.arrival.KnownSignals;
import dev.signalbox.kafka.internal.record.ArrivingSignals;
import dev.signalbox.kafka.internal.record.OutboxRecording;
import dev.signalbox.kafka.internal.store.Outbox;
import dev.signalbox.kafka.internal.store.OwnTransactions;
import dev.signalbox.kafka.spi.CrossingRecorder;
import dev.signalbox.spi.InstanceProvider;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The crossings of an application. They relay and receive between start and stop, but record signals before and after,
 * too.
 */
final class RunningCrossings implements Crossings {

    private final CrossingsBuilder settings;
    private final OwnTransactions transactions;
    private final Outbox outbox;
    private final ArrivingSignals arriving = new ArrivingSignals();
    private final OutboxRecording recording;
    private volatile @Nullable CrossingThreads threads;

    RunningCrossings(CrossingsBuilder settings) {
        this.settings = settings;
        this.transactions = new OwnTransactions(settings.database.connections());
        this.outbox = new Outbox(transactions);
        this.recording = new OutboxRecording(settings.database, arriving, settings.mostBytes, this::relayNow);
    }

    private void relayNow() {
        CrossingThreads running = threads;
        if (running != null) {
            running.relayNow();
        }
    }

    @Override
    public synchronized void start(Dispatcher dispatcher) {
        if (threads != null) {
            throw new IllegalStateException("These crossings have been started");
        }
        KnownSignals known = KnownSignals.of(dispatcher);
        if (!known.isEmpty()) {
            CrossingThreads started = new CrossingThreads(settings, transactions, outbox, arriving, known, dispatcher);
            threads = started;
            started.start();
        }
    }

    @Override
    public synchronized void close() {
        CrossingThreads running = threads;
        threads = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public InstanceProvider instances(InstanceProvider ofApplication) {
        return new RecordingInstances(recording, ofApplication);
    }

    @Override
    public CrossingRecorder recorder() {
        return recording;
    }

    @Override
    public Backlog backlog() {
        try {
            return outbox.backlog();
        } catch (SQLException e) {
            throw new IllegalStateException("The signals that wait for Kafka cannot be counted", e);
        }
    }

    @Override
    public int retryRefused() {
        try {
            int rows = outbox.retryRefused();
            relayNow();
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The signals that Kafka has refused cannot be retried", e);
        }
    }
}
