package dev.signalbox.kafka.internal.record;

import dev.signalbox.Signal;
import dev.signalbox.durable.spi.DeliveryDatabase;
import dev.signalbox.durable.spi.RowRecorder;
import dev.signalbox.durable.spi.SentEvent;
import dev.signalbox.kafka.internal.store.Outbox;
import dev.signalbox.kafka.internal.store.OutboxRow;
import dev.signalbox.kafka.spi.CrossingPart;
import dev.signalbox.kafka.spi.CrossingRecorder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Records signals that cross: writes each as a row of the {@link Outbox}, in the transaction of its sender. */
public final class OutboxRecording implements CrossingRecorder, RowRecorder<OutboxRow> {

    private final DeliveryDatabase database;
    private final ArrivingSignals arriving;
    private final int mostBytes;
    private final Runnable committed;

    /**
     * Prepares.
     *
     * @param mostBytes how many bytes a signal may have as JSON
     * @param committed is run when rows have been committed
     */
    public OutboxRecording(DeliveryDatabase database, ArrivingSignals arriving, int mostBytes, Runnable committed) {
        this.database = database;
        this.arriving = arriving;
        this.mostBytes = mostBytes;
        this.committed = committed;
    }

    @Override
    public <S extends Signal> void record(CrossingPart<S> crossing, S signal) {
        if (!arriving.has(signal)) {
            database.record(signal, crossing.receiver().id(), this, event -> row(crossing, signal, event));
        }
    }

    private <S extends Signal> OutboxRow row(CrossingPart<S> crossing, S signal, SentEvent event) {
        byte[] payload = payload(signal);
        if (payload.length > mostBytes) {
            throw new IllegalStateException("A " + signal.getClass().getName() + " has " + payload.length
                    + " bytes as JSON, and Kafka takes " + mostBytes
                    + ". Send an id, by which other services can ask for the rest");
        }
        Object key = crossing.key(signal);
        return new OutboxRow(
                crossing.topic(),
                key == null ? null : key.toString(),
                event.id(),
                crossing.name(),
                event.sentAt(),
                event.trace(),
                payload);
    }

    private byte[] payload(Signal signal) {
        try {
            return database.codec().write(signal);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(
                    "A " + signal.getClass().getName() + " cannot be written for other services", e);
        }
    }

    @Override
    public void record(Connection connection, List<OutboxRow> rows) throws SQLException {
        if (connection.isReadOnly()) {
            throw new SQLException(
                    "The transaction is read-only, so signals for other services cannot be recorded in it."
                            + " Send them in a transaction that may write");
        }
        Outbox.add(connection, rows);
    }

    @Override
    public void deliverNow() {
        committed.run();
    }
}
