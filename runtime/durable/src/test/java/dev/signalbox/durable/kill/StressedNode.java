package dev.signalbox.durable.kill;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.Retries;
import dev.signalbox.durable.kitchen.Bell;
import dev.signalbox.durable.kitchen.PizzaDone;
import dev.signalbox.durable.spi.DurableCalls;
import dev.signalbox.spi.InstanceProvider;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A process that delivers, and ends itself: at a poisonous pizza, or after some deliveries. */
final class StressedNode {

    static final String POISON = "poison";

    private StressedNode() {}

    /**
     * Delivers.
     *
     * @param arguments the database's URL; after how many deliveries it ends; 0 when there are no calls any more
     */
    public static void main(String[] arguments) throws InterruptedException {
        DataSource database = KilledNode.pool(arguments[0]);
        int most = Integer.parseInt(arguments[1]);
        AtomicInteger delivered = new AtomicInteger();
        long begin = System.nanoTime();
        Deliveries deliveries = deliveries(database);
        deliveries.start(dispatcher(deliveries, delivered));
        say("started", begin);
        while (most == 0 ? deliveries.backlog().size() > 0 : delivered.get() < most) {
            Thread.sleep(5);
        }
        say("delivered", begin);
        Runtime.getRuntime().halt(0);
    }

    private static void say(String what, long begin) {
        System.out.println(what + " " + (System.nanoTime() - begin) / 1_000_000);
    }

    static Deliveries deliveries(DataSource database) {
        return Deliveries.on(database)
                .threads(8)
                .pollEvery(Duration.ofMillis(100))
                .heartbeatEvery(Duration.ofMillis(500))
                .retries(new Retries(3, Duration.ofMillis(10), Duration.ofMillis(500)))
                .createTables()
                .build();
    }

    static Dispatcher dispatcher(Deliveries deliveries, AtomicInteger delivered) {
        Bell bell = new Bell();
        bell.<PizzaDone>on("kitchen.bill", (pizza, delivery) -> {
            if (pizza.kitchen().equals(POISON)) {
                Runtime.getRuntime().halt(1);
            }
            try (PreparedStatement insert =
                    deliveries.transactions().connection().prepareStatement("insert into effect values (?)")) {
                insert.setString(1, delivery.eventId());
                insert.executeUpdate();
            }
            delivered.incrementAndGet();
        });
        return Dispatcher.builder()
                .instances(deliveries.instances(new Only(bell)))
                .transactions(deliveries.transactions())
                .build();
    }

    private record Only(Bell bell) implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return type == DurableCalls.class ? null : type.cast(bell);
        }
    }
}
