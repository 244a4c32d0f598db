package dev.signalbox.durable.spi;

import dev.signalbox.Signal;
import dev.signalbox.durable.SignalCodec;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The database of deliveries, for modules that keep rows of their own in it. Such a module, for example
 * signalbox-kafka, sends signals to other services or gets signals from them. It records its rows in the transactions
 * of the senders. It receives signals in transactions like those of attempts. May be used by several threads.
 */
public interface DeliveryDatabase {

    /** The application's connection pool. */
    DataSource connections();

    /** The database's time, which is the same for all nodes. */
    Instant now();

    /** Writes and reads the application's own signals. Both throw if the application has no codec. */
    SignalCodec codec();

    /**
     * Records a row in the transaction in which this thread sends the signal, or in one of its own if there is none.
     *
     * @param receiver the name under which the row is asked for, which messages show. If several names ask for the same
     *     send, they get the same event
     * @param row makes the row
     * @throws RuntimeException if it cannot be recorded; the transaction must then roll back
     */
    <R> void record(Signal signal, String receiver, RowRecorder<R> recorder, Function<SentEvent, R> row);

    /**
     * Does the work in a transaction of its own, like an attempt's. Commits it together with the arrival's proof, even
     * if the work uses no connection.
     *
     * @throws AlreadyDeliveredException if the proof throws it; nothing is committed then
     * @throws Exception what the work or the commit throws; nothing is committed then
     */
    void receive(Arrival arrival, AttemptTransactions.Work work) throws Exception;

    /**
     * Makes tables if they are missing.
     *
     * @param tables their names, with commas
     * @param scripts a class in the package of the scripts. Each script has the name of its database:
     *     {@code postgresql.sql}
     */
    void createTables(String tables, Class<?> scripts) throws SQLException;
}
