package dev.signalbox.durable.spi;

import dev.signalbox.Signal;
import dev.signalbox.durable.SignalCodec;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The database of deliveries, for modules that keep rows of their own in it. Such a module sends signals elsewhere, or gets
 * them from there: its rows are written in the transactions of those who send, and what arrives is received in transactions
 * as attempts have them. May be used by several threads.
 */
public interface DeliveryDatabase {

    /** The application's. */
    DataSource connections();

    /** The time of the database, which all nodes share. */
    Instant now();

    /** Writes and reads the application's own signals. It throws if the application has none. */
    SignalCodec codec();

    /**
     * Records a row in the transaction in which this thread sends the signal, or in one of its own if there is none.
     *
     * @param receiver names what asks for the row, in messages too. What asks for the same send by several names gets the
     *     same event
     * @param row makes the row
     * @throws RuntimeException if it cannot be recorded; the transaction must then roll back
     */
    <R> void record(Signal signal, String receiver, RowRecorder<R> recorder, Function<SentEvent, R> row);

    /**
     * Receives what arrives in a transaction of its own, as an attempt has one, and commits it together with its proof, even
     * if the work uses no connection.
     *
     * @throws AlreadyDeliveredException as the proof does; nothing is committed then
     * @throws Exception what the work throws, or the commit; nothing is committed then
     */
    void receive(Arrival arrival, AttemptTransactions.Work work) throws Exception;

    /**
     * Makes tables if they are missing.
     *
     * @param tables their names, with commas
     * @param scripts a class beside the scripts, each of which has the name of its database: {@code postgresql.sql}
     */
    void createTables(String tables, Class<?> scripts) throws SQLException;
}
