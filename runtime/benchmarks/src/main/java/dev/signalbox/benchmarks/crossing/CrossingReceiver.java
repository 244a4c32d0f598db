package dev.signalbox.benchmarks.crossing;

import dev.signalbox.Dispatcher;
import dev.signalbox.benchmarks.outbox.Shop;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.kafka.Crossings;
import dev.signalbox.spi.InstanceProvider;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service that hears signals of another one, and writes an effect of each. */
public final class CrossingReceiver implements Hearer {

    private final Deliveries deliveries;
    private final Crossings crossings;
    private final Dispatcher dispatcher;

    public CrossingReceiver(Shop shop, Broker broker) {
        deliveries = Deliveries.on(shop.database()).createTables().build();
        crossings = Crossings.on(deliveries)
                .service("mail-" + UUID.randomUUID())
                .kafka(broker.settings())
                .createTables()
                .build();
        dispatcher = Dispatcher.builder()
                .instances(crossings.instances(deliveries.instances(new Nothing())))
                .transactions(deliveries.transactions())
                .build();
        dispatcher.connect(Sold.class, sold -> {
            try {
                Shop.effect(deliveries.transactions().connection(), sold.number());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void start() {
        crossings.start(dispatcher);
    }

    private record Nothing() implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return null;
        }
    }

    @Override
    public void close() {
        crossings.close();
        deliveries.close();
        dispatcher.close();
    }
}
