package dev.signalbox.durable;

import dev.signalbox.durable.internal.DeliveriesBuilder;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.CallRecorder;
import dev.signalbox.durable.spi.DurableReceiver;
import dev.signalbox.durable.spi.SenderTransactions;
import java.time.Duration;
import java.util.Collection;
import javax.sql.DataSource;

/**
 * The recorded calls of one database: records them, delivers them, keeps those that fail. One for each database and
 * application; several nodes share the work.
 *
 * <pre>{@code
 * Deliveries deliveries = Deliveries.on(dataSource).receivers(receivers).createTables().build();
 * deliveries.start();
 * }</pre>
 *
 * <p>May be used by several threads.
 */
public interface Deliveries extends AutoCloseable {

    /** Begins to configure the deliveries of a database. */
    static Builder on(DataSource database) {
        return new DeliveriesBuilder(database);
    }

    /**
     * Begins to deliver. Until then calls are recorded only, as on a node that is to send and not to receive.
     *
     * @throws IllegalStateException if they are closed
     */
    void start();

    /** Records calls. */
    CallRecorder recorder();

    /** The calls that failed at their last attempt. */
    DeadLetters deadLetters();

    /** The calls that are not delivered yet. Reads all rows: once a minute is fine, once a second is not. */
    Backlog backlog();

    /**
     * Stops to deliver, and waits for attempts under way until {@link Builder#stopWithin} has passed. What is not done then
     * is interrupted and delivered later, by another node or after the next start.
     */
    @Override
    void close();

    /** Configures deliveries. */
    interface Builder {

        /** The receivers of this application. Calls of others wait for an application that has them. */
        Builder receivers(Collection<DurableReceiver> receivers);

        /** How many attempts run at the same time; by default 10. Fewer than the connections of the pool. */
        Builder threads(int threads);

        /** How often to look for calls that are due, beside those of this process; by default each second. */
        Builder pollEvery(Duration interval);

        /**
         * How often a node says that it lives; by default every 10 seconds. Another takes its calls over when it has said
         * nothing for four times as long.
         */
        Builder heartbeatEvery(Duration interval);

        /** How long {@link Deliveries#close} waits for attempts under way; by default 30 seconds. */
        Builder stopWithin(Duration time);

        /**
         * How long it is remembered that a call was delivered; by default a week. Must be longer than a process can be
         * frozen and come back.
         */
        Builder rememberFor(Duration time);

        /**
         * For integrations: how to find the transaction in which a signal is sent, asked in the order in which they are
         * given. A model signal is always sent in that of its Hibernate session.
         */
        Builder senders(SenderTransactions transactions);

        /** For integrations: what gives each attempt its transaction. By default that of its connection. */
        Builder attempts(AttemptTransactions transactions);

        /** Makes the tables if they are missing. By default they are expected to exist; the scripts are in the jar. */
        Builder createTables();

        /**
         * Makes the deliveries, which do not deliver before {@link Deliveries#start}.
         *
         * @throws IllegalStateException if the database does not answer, or is one that there is no script for
         */
        Deliveries build();
    }
}
