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
 * The recorded calls of one database: records them, delivers them, keeps those that fail. One for each database and
 * application; several nodes share the work.
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
     * Begins to deliver, to the durable receivers of a dispatcher. Until then calls are recorded only, as on a node that is
     * to send and not to receive.
     *
     * @throws IllegalStateException if they have been started or closed, or two receivers have or had one id
     */
    void start(Dispatcher dispatcher);

    /**
     * What supplies the objects of receivers to the dispatcher: this, which records calls, and what the application
     * supplies.
     */
    InstanceProvider instances(InstanceProvider ofApplication);

    /** What records calls, for dispatchers that do not take {@link #instances}. */
    DurableCalls calls();

    /** Transactions of plain JDBC on this database. */
    JdbcTransactions transactions();

    /** Writes calls as they are, for integrations. */
    CallRecorder recorder();

    /** The database, for modules that keep rows of their own in it. */
    DeliveryDatabase database();

    /** The calls that failed at their last attempt. */
    DeadLetters deadLetters();

    /** The calls that are not delivered yet. Reads all rows: once a minute is fine, once a second is not. */
    Backlog backlog();

    /**
     * Makes calls at once that would be due within a time, such as those that wait for their next attempt because another
     * service was away and is back.
     *
     * @return how many
     */
    int deliverEarly(Duration within);

    /**
     * For integrations and tests: tells a probe, too, until it is closed, of what is recorded and delivered from now on.
     *
     * @return to end it with
     */
    Registration watch(DeliveryProbe probe);

    /**
     * Stops to deliver, and waits for attempts under way until {@link Builder#stopWithin} has passed. What is not done then
     * is interrupted and delivered later, by another node or after the next start.
     */
    @Override
    void close();

    /** Configures deliveries. */
    interface Builder {

        /** How many attempts run at the same time; by default 10. Fewer than the connections of the pool. */
        Builder threads(int threads);

        /** Whether attempts run on virtual threads; by default where the JVM has them. */
        Builder virtualThreads(boolean virtual);

        /** How often to look for calls that are due, beside those of this process; by default each second. */
        Builder pollEvery(Duration interval);

        /**
         * How often a node says that it lives; by default every 6 seconds. Another takes its calls over when it has said
         * nothing for four times as long.
         */
        Builder heartbeatEvery(Duration interval);

        /** How long {@link Deliveries#close} waits for attempts under way; by default 30 seconds. */
        Builder stopWithin(Duration time);

        /**
         * How long it is remembered that a call was delivered, where that is not proved by its removal from the queue: in
         * transactions of an isolation above {@code READ COMMITTED}. By default a week. Must be longer than a process can
         * be frozen and come back.
         */
        Builder rememberFor(Duration time);

        /** How often the calls of receivers are attempted that do not say it themselves; by default {@link Retries#DEFAULT}. */
        Builder retries(Retries retries);

        /**
         * How long an attempt may take before its thread is interrupted, for receivers that do not say it themselves; by
         * default ten minutes. Zero for ever.
         */
        Builder timeout(Duration timeout);

        /** Writes and reads the application's own signals. By default Jackson 3 does, where it is on the class path. */
        Builder codec(SignalCodec codec);

        /** Makes the tables if they are missing. By default they are expected to exist; the scripts are in the jar. */
        Builder createTables();

        /**
         * For integrations: how to find the transaction in which a signal is sent, asked in the order in which they are
         * given. A model signal is always sent in that of its Hibernate session.
         */
        Builder senders(SenderTransactions transactions);

        /** For integrations: what gives each attempt its transaction. By default that of its connection. */
        Builder attempts(AttemptTransactions transactions);

        /** For integrations: what is told of recorded calls and attempts, beside those already given. */
        Builder probe(DeliveryProbe probe);

        /** For integrations: receivers of calls that no dispatcher's receiver hears. */
        Builder receivers(Collection<DurableReceiver> receivers);

        /**
         * Makes the deliveries, which do not deliver before {@link Deliveries#start}.
         *
         * @throws IllegalStateException if the database does not answer, has not the tables, or is one that there is no
         *     script for
         */
        Deliveries build();
    }
}
