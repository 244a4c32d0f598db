package dev.signalbox.durable.internal.record;

import dev.signalbox.Signal;
import dev.signalbox.durable.internal.travel.Payload;
import dev.signalbox.durable.internal.travel.Reading;
import dev.signalbox.durable.internal.travel.SignalFormats;
import dev.signalbox.durable.spi.CallRecorder;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.DurableCalls;
import dev.signalbox.durable.spi.DurablePart;
import dev.signalbox.durable.spi.RecordedCall;
import dev.signalbox.durable.spi.RowRecorder;
import dev.signalbox.durable.spi.SenderTransaction;
import dev.signalbox.durable.spi.SenderTransactions;
import dev.signalbox.durable.spi.SentEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Records the calls of durable receivers, each in the transaction that sends the signal. Asks several
 * {@link SenderTransactions} for it, the first that knows one decides. If none does, records the call in a new
 * transaction, which commits at once.
 */
public final class CallRecording implements DurableCalls {

    private final DataSource database;
    private final CallRecorder recorder;
    private final SignalFormats formats;
    private final List<SenderTransactions> transactions;
    private final DeliveryProbe probe;
    private final Supplier<Instant> now;
    private final EventIds ids;

    /**
     * Prepares.
     *
     * @param transactions are asked in this order
     * @param now this machine's time
     */
    public CallRecording(
            DataSource database,
            CallRecorder recorder,
            SignalFormats formats,
            List<SenderTransactions> transactions,
            DeliveryProbe probe,
            Supplier<Instant> now) {
        this.database = database;
        this.recorder = recorder;
        this.formats = formats;
        this.transactions = List.copyOf(transactions);
        this.probe = probe;
        this.now = now;
        this.ids = new EventIds(() -> now.get().toEpochMilli());
    }

    @Override
    public <S extends Signal> void record(DurablePart<S> receiver, S signal) {
        String id = receiver.receiver().id();
        record(signal, id, recorder, event -> call(receiver, signal, event), probe::recorded);
    }

    /**
     * Records a row of any kind in the transaction that sends the signal.
     *
     * @param recorded is called with the row
     */
    public <R> void record(
            Signal signal,
            String receiver,
            RowRecorder<R> by,
            Function<SentEvent, R> row,
            Consumer<? super R> recorded) {
        SenderTransaction transaction = current(signal);
        if (transaction != null && transaction.isReadOnly()) {
            throw new IllegalStateException(readOnly(List.of(receiver)));
        }
        EventIds.Event event = ids.of(signal, receiver, now.get());
        R made = row.apply(new SentEvent(event.id(), event.sentAt(), probe.trace()));
        if (transaction == null) {
            commit(receiver, by, made);
            recorded.accept(made);
            by.deliverNow();
        } else {
            transaction.record(by, made);
            recorded.accept(made);
        }
    }

    private RecordedCall call(DurablePart<?> receiver, Signal signal, SentEvent event) {
        Payload payload = payload(receiver, signal);
        return new RecordedCall(
                receiver.receiver().id(),
                event.id(),
                signal.getClass().getName(),
                event.sentAt(),
                event.trace(),
                payload.persistenceUnit(),
                payload.tenant(),
                payload.bytes());
    }

    /** The message if calls of these receivers cannot be recorded, because the transaction is read-only. */
    public static String readOnly(List<String> receivers) {
        return "The transaction is read-only, so the calls of " + receivers
                + " cannot be recorded in it. Send the signal in a transaction that may write";
    }

    private @Nullable SenderTransaction current(Signal signal) {
        return transactions.stream()
                .map(each -> each.current(signal))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Payload payload(DurablePart<?> receiver, Signal signal) {
        try {
            return formats.of(signal.getClass()).write(signal, Reading.of(List.of(receiver)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(
                    "A " + signal.getClass().getName() + " cannot be written for its durable receiver '"
                            + receiver.receiver().id() + "'",
                    e);
        }
    }

    private <R> void commit(String receiver, RowRecorder<R> by, R row) {
        try (Connection connection = database.getConnection()) {
            by.record(connection, List.of(row));
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "What is sent to '" + receiver + "' cannot be recorded in a transaction of its own: "
                            + e.getMessage(),
                    e);
        }
    }
}
