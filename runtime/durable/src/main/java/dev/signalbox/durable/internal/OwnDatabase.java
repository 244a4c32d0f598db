package dev.signalbox.durable.internal;

import dev.signalbox.Signal;
import dev.signalbox.durable.SignalCodec;
import dev.signalbox.durable.internal.attempt.AttemptEnvironment;
import dev.signalbox.durable.internal.attempt.Reception;
import dev.signalbox.durable.internal.database.Schema;
import dev.signalbox.durable.internal.record.CallRecording;
import dev.signalbox.durable.spi.Arrival;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DeliveryDatabase;
import dev.signalbox.durable.spi.RowRecorder;
import dev.signalbox.durable.spi.SentEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import javax.sql.DataSource;

/** Lets other modules, such as signalbox-kafka, record rows and receive signals in transactions of these deliveries. */
record OwnDatabase(AttemptEnvironment environment, CallRecording calls, SignalCodec codec) implements DeliveryDatabase {

    @Override
    public DataSource connections() {
        return environment.database();
    }

    @Override
    public Instant now() {
        return environment.now().get();
    }

    @Override
    public <R> void record(Signal signal, String receiver, RowRecorder<R> recorder, Function<SentEvent, R> row) {
        calls.record(signal, receiver, recorder, row, any -> {});
    }

    @Override
    public void receive(Arrival arrival, AttemptTransactions.Work work) throws Exception {
        new Reception(environment, arrival).run(work);
    }

    @Override
    public void createTables(String tables, Class<?> scripts) throws SQLException {
        try (Connection connection = connections().getConnection()) {
            Schema.createIfMissing(connection, tables, scripts);
        }
    }
}
