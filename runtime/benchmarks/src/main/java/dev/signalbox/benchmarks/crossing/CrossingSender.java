package dev.signalbox.benchmarks.crossing;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.benchmarks.outbox.Shop;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.JdbcTransactions;
import dev.signalbox.kafka.Crossings;
import dev.signalbox.spi.InstanceProvider;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A service whose signals cross, by plain JDBC. */
public final class CrossingSender implements Sender {

    private static final int IN_ONE_TRANSACTION = 1_000;

    private final Deliveries deliveries;
    private final JdbcTransactions transactions;
    private final Crossings crossings;
    private final Dispatcher dispatcher;
    private final Channel<Sold> sales;

    public CrossingSender(Shop shop, Broker broker) {
        deliveries = Deliveries.on(shop.database()).createTables().build();
        transactions = deliveries.transactions();
        crossings = Crossings.on(deliveries)
                .service("shop")
                .kafka(broker.settings())
                .createTables()
                .build();
        dispatcher = Dispatcher.builder()
                .instances(crossings.instances(deliveries.instances(new Nothing())))
                .transactions(transactions)
                .build();
        sales = dispatcher.channel(Sold.class);
    }

    /** There are no receivers. */
    private record Nothing() implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return null;
        }
    }

    @Override
    public void place(long order) throws SQLException {
        transactions.run(connection -> {
            Shop.order(connection, order);
            sales.send(Sold.of(order));
        });
    }

    @Override
    public void fill(int signals) throws SQLException {
        for (int from = 0; from < signals; from += IN_ONE_TRANSACTION) {
            int first = from;
            transactions.run(connection -> {
                for (int each = first; each < Math.min(signals, first + IN_ONE_TRANSACTION); each++) {
                    sales.send(Sold.of(each));
                }
            });
        }
    }

    @Override
    public boolean isEmpty() {
        return crossings.backlog().waiting() == 0;
    }

    @Override
    public void start() {
        crossings.start(dispatcher);
    }

    @Override
    public void close() {
        crossings.close();
        deliveries.close();
        dispatcher.close();
    }
}
