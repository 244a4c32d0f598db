package dev.signalbox.benchmarks.outbox;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.JdbcTransactions;
import java.sql.SQLException;

/** Durable receivers, by plain JDBC. */
public final class DurableReceivers implements Outbox {

    private final Deliveries deliveries;
    private final JdbcTransactions transactions;
    private final Dispatcher dispatcher;
    private final Channel<OrderPlaced> orders;

    public DurableReceivers(Shop shop) {
        deliveries = Deliveries.on(shop.database())
                .threads(Shop.THREADS)
                .createTables()
                .build();
        transactions = deliveries.transactions();
        Confirmation confirmation = new Confirmation(transactions);
        dispatcher = Dispatcher.builder()
                .instances(deliveries.instances(confirmation))
                .transactions(transactions)
                .build();
        orders = dispatcher.channel(OrderPlaced.class);
    }

    /** What is sent. */
    public record OrderPlaced(long number) implements Signal {}

    @Override
    public void place(long order) throws SQLException {
        transactions.run(connection -> {
            Shop.order(connection, order);
            orders.send(new OrderPlaced(order));
        });
    }

    @Override
    public void start() {
        deliveries.start(dispatcher);
    }

    @Override
    public void close() {
        deliveries.close();
        dispatcher.close();
    }
}
