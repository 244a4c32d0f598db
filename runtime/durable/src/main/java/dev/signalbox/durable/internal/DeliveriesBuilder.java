package dev.signalbox.durable.internal;

import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.Retries;
import dev.signalbox.durable.SignalCodec;
import dev.signalbox.durable.internal.database.DurabilityCheck;
import dev.signalbox.durable.internal.database.Log;
import dev.signalbox.durable.internal.database.Product;
import dev.signalbox.durable.internal.database.Schema;
import dev.signalbox.durable.spi.AttemptTransactions;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.DurableReceiver;
import dev.signalbox.durable.spi.SenderTransactions;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps the settings of deliveries and their defaults. Also makes the tables and checks the database. */
public final class DeliveriesBuilder implements Deliveries.Builder {

    final DataSource database;
    List<DurableReceiver> receivers = List.of();
    int threads = 10;
    boolean virtualThreads = true;
    Duration pollInterval = Duration.ofSeconds(1);
    Duration heartbeatInterval = Duration.ofSeconds(6);
    Duration stopWithin = Duration.ofSeconds(30);
    Duration rememberFor = Duration.ofDays(7);
    Retries retries = Retries.DEFAULT;
    Duration timeout = Duration.ofMinutes(10);

    @Nullable
    SignalCodec codec;

    final List<SenderTransactions> senders = new ArrayList<>();
    AttemptTransactions attempts = (attempt, work) -> work.run();
    final DeliveryProbes probes = new DeliveryProbes();
    Clock clock = Clock.systemUTC();
    private boolean createTables;

    /** Begins with the defaults. */
    public DeliveriesBuilder(DataSource database) {
        this.database = database;
    }

    @Override
    public DeliveriesBuilder threads(int threads) {
        this.threads = threads;
        return this;
    }

    @Override
    public DeliveriesBuilder virtualThreads(boolean virtual) {
        this.virtualThreads = virtual;
        return this;
    }

    @Override
    public DeliveriesBuilder pollEvery(Duration interval) {
        this.pollInterval = interval;
        return this;
    }

    @Override
    public DeliveriesBuilder heartbeatEvery(Duration interval) {
        this.heartbeatInterval = interval;
        return this;
    }

    @Override
    public DeliveriesBuilder stopWithin(Duration time) {
        this.stopWithin = time;
        return this;
    }

    @Override
    public DeliveriesBuilder rememberFor(Duration time) {
        this.rememberFor = time;
        return this;
    }

    @Override
    public DeliveriesBuilder retries(Retries retries) {
        this.retries = retries;
        return this;
    }

    @Override
    public DeliveriesBuilder timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    @Override
    public DeliveriesBuilder codec(SignalCodec codec) {
        this.codec = codec;
        return this;
    }

    @Override
    public DeliveriesBuilder createTables() {
        this.createTables = true;
        return this;
    }

    @Override
    public DeliveriesBuilder senders(SenderTransactions transactions) {
        senders.add(transactions);
        return this;
    }

    @Override
    public DeliveriesBuilder attempts(AttemptTransactions transactions) {
        this.attempts = transactions;
        return this;
    }

    @Override
    public DeliveriesBuilder probe(DeliveryProbe probe) {
        probes.add(probe);
        return this;
    }

    @Override
    public DeliveriesBuilder receivers(Collection<DurableReceiver> receivers) {
        this.receivers = List.copyOf(receivers);
        return this;
    }

    /** For tests: replaces this machine's clock. It is corrected by the database's. */
    DeliveriesBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    @Override
    public Deliveries build() {
        try {
            Product product;
            boolean keepsSnapshots;
            try (Connection connection = database.getConnection()) {
                if (createTables) {
                    Schema.createIfMissing(connection);
                }
                Schema.require(connection);
                DurabilityCheck.complaints(connection).forEach(each -> Log.LOGGER.log(Level.WARNING, each));
                DurabilityCheck.advice(connection).ifPresent(each -> Log.LOGGER.log(Level.INFO, each));
                product = Product.of(connection);
                keepsSnapshots = Product.keepsSnapshots(connection);
            }
            return new ScheduledDeliveries(this, product.dialect(database), keepsSnapshots);
        } catch (SQLException e) {
            throw new IllegalStateException("Durable receivers need their database, which does not answer", e);
        }
    }
}
