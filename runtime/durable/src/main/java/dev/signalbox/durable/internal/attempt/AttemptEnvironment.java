package dev.signalbox.durable.internal.attempt;

import dev.signalbox.durable.internal.queue.DeadLetterTable;
import dev.signalbox.durable.internal.queue.DeliveryProof;
import dev.signalbox.durable.internal.record.ThreadTransactions;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DeliveryProbe;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What all attempts on one database have in common.
 *
 * @param transactions binds the attempt's transaction to its thread
 * @param attempts runs an attempt in a transaction of the application's framework
 * @param now the database's time
 */
public record AttemptEnvironment(
        DataSource database,
        DeliveryProof proof,
        DeadLetterTable deadLetters,
        ThreadTransactions transactions,
        AttemptTransactions attempts,
        DeliveryProbe probe,
        Supplier<Instant> now) {}
