package dev.signalbox.durable;

import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.durable.internal.DeliveriesBuilder;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.CallRecorder;
import dev.signalbox.durable.spi.DeliveryDatabase;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.DurableCalls;
import dev.signalbox.durable.spi.DurableReceiver;
import dev.signalbox.durable.spi.SenderTransactions;
import dev.signalbox.spi.InstanceProvider;
import java.time.Duration;
import java.util.Collection;
import javax.sql.DataSource;

/**
 * Records the calls of durable receivers in one database, delivers them, and keeps those that fail. An application has
 * one for each database. Several nodes share the work.
 *
 * <pre>{@code
 * Deliveries deliveries = Deliveries.on(dataSource).createTables().build();
 * Dispatcher dispatcher = Dispatcher.builder()
 *         .instances(deliveries.instances(beans::find))
 *         .transactions(deliveries.transactions())
 *         .build();
 * Signals.adopt(dispatcher);
 * deliveries.start(dispatcher);
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
     * Begins to deliver calls to the durable receivers of a dispatcher. Before that, calls are recorded only. A node
     * that only sends need not call this.
     *
     * @throws IllegalStateException if this has been started or closed, or if two receivers have or had the same id
     */
    void start(Dispatcher dispatcher);

    /**
     * Supplies the objects of receivers to the dispatcher: {@link #calls}, and what the application supplies.
     */
    InstanceProvider instances(InstanceProvider ofApplication);

    /** Records calls. For dispatchers that do not use {@link #instances}. */
    DurableCalls calls();

    /** Transactions of plain JDBC on this database. */
    JdbcTransactions transactions();

    /** For integrations: writes calls that have been made into bytes already. */
    CallRecorder recorder();

    /** For modules that keep rows of their own in this database. */
    DeliveryDatabase database();

    /** The calls that failed at their last attempt. */
    DeadLetters deadLetters();

    /** The calls that are not delivered yet. Reads all rows: once a minute is fine, once a second is not. */
    Backlog backlog();

    /**
     * Delivers calls at once that would become due within a time. Use it when another service is back, for calls that
     * wait for their next attempt.
     *
     * @return how many
     */
    int deliverEarly(Duration within);

    /**
     * For integrations and tests: adds a probe, which is told of calls and attempts until the registration is closed.
     *
     * @return removes the probe when it is closed
     */
    Registration watch(DeliveryProbe probe);

    /**
     * Stops delivering, and waits for attempts under way until {@link Builder#stopWithin} has passed. Interrupts the
     * attempts that still run then. Another node delivers their calls, or this one after its next start.
     */
    @Override
    void close();

    /** Configures deliveries. */
    interface Builder {

        /**
         * How many attempts run at the same time; by default 10. Should be less than the number of connections in the
         * pool.
         */
        Builder threads(int threads);

        /** Whether attempts run on virtual threads; by default where the JVM has them. */
        Builder virtualThreads(boolean virtual);

        /**
         * How often to look for due calls that other processes have recorded; by default each second. Calls that this
         * process records are delivered at once.
         */
        Builder pollEvery(Duration interval);

        /**
         * How often a node writes a heartbeat; by default every 6 seconds. If a node crashes or is frozen, another node
         * takes its calls over after four missed heartbeats.
         */
        Builder heartbeatEvery(Duration interval);

        /** How long {@link Deliveries#close} waits for attempts under way; by default 30 seconds. */
        Builder stopWithin(Duration time);

        /**
         * How long the table {@code signalbox_inbox} remembers that a call was delivered. By default a week. Must be
         * longer than a process can be frozen and continue. Only used in transactions with an isolation above
         * {@code READ COMMITTED}; otherwise the removal from the queue proves that the call was delivered.
         */
        Builder rememberFor(Duration time);

        /** How often calls are attempted, unless {@code @Durable} says it; by default {@link Retries#DEFAULT}. */
        Builder retries(Retries retries);

        /**
         * How long an attempt may take before its thread is interrupted, unless {@code @Durable} says it. By default
         * ten minutes; zero for no limit.
         */
        Builder timeout(Duration timeout);

        /** Writes and reads the application's own signals. By default Jackson 3 does, where it is on the class path. */
        Builder codec(SignalCodec codec);

        /** Makes the tables if they are missing. By default they are expected to exist; the scripts are in the jar. */
        Builder createTables();

        /**
         * For integrations: adds a way to find the transaction in which a thread sends a signal. The ways are asked in
         * the order in which they are added. Before them, the transaction of a Hibernate session is looked for.
         */
        Builder senders(SenderTransactions transactions);

        /**
         * For integrations: runs each attempt in a transaction. By default this is a JDBC transaction of the attempt's
         * connection.
         */
        Builder attempts(AttemptTransactions transactions);

        /** For integrations: adds a probe, which is told of recorded calls and attempts. */
        Builder probe(DeliveryProbe probe);

        /**
         * For integrations: delivers calls that were recorded by {@link Deliveries#recorder} to these receivers, too.
         */
        Builder receivers(Collection<DurableReceiver> receivers);

        /**
         * Makes the deliveries. They do not deliver before {@link Deliveries#start}.
         *
         * @throws IllegalStateException if the database does not answer, lacks the tables, or is of a product that
         *     Signalbox does not support
         */
        Deliveries build();
    }
}
