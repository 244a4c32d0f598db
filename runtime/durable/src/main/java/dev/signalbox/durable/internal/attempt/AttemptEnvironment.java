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
 * What all attempts on one database use.
 *
 * @param transactions where an attempt binds its transaction to the thread
 * @param attempts what the application's environment puts around an attempt
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
