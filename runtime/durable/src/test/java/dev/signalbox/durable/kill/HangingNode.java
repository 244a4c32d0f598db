package dev.signalbox.durable.kill;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.kitchen.Bell;
import dev.signalbox.durable.kitchen.PizzaDone;
import dev.signalbox.durable.spi.DeliveryContext;
import dev.signalbox.durable.spi.DeliveryProbe;
import dev.signalbox.durable.spi.DurableCalls;
import dev.signalbox.spi.InstanceProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A process whose receiver hangs until there is a file. Of two pizzas it writes the effect after that, of others before. */
final class HangingNode {

    static final int WRITES_LATE = 2;

    private HangingNode() {}

    /**
     * Delivers. Says when its receiver hangs, and how attempts end.
     *
     * @param arguments the database's URL, the file, and how often it says that it lives, or nothing for the default
     */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[1]);
        deliver(KilledNode.pool(arguments[0]), heartbeat(arguments[2]), new Telling(), () -> {
            System.out.println("hangs");
            while (!Files.exists(file)) {
                Thread.sleep(10);
            }
        });
    }

    private static Consumer<Deliveries.Builder> heartbeat(String millis) {
        return builder -> {
            if (!millis.isEmpty()) {
                builder.heartbeatEvery(Duration.ofMillis(Long.parseLong(millis)));
            }
        };
    }

    private record Telling() implements DeliveryProbe {

        @Override
        public Ending begun(DeliveryContext attempt, String trace, Duration lag) {
            return (outcome, failure) -> System.out.println("outcome " + outcome);
        }
    }

    /** What a receiver does before it ends. */
    interface Hanging {

        void hang() throws Exception;
    }

    static Deliveries deliver(
            DataSource database, Consumer<Deliveries.Builder> settings, DeliveryProbe probe, Hanging hanging) {
        Deliveries.Builder builder = Deliveries.on(database).createTables().probe(probe);
        settings.accept(builder);
        Deliveries deliveries = builder.build();
        Bell bell = new Bell();
        bell.<PizzaDone>on("kitchen.bill", (pizza, delivery) -> {
            if (pizza.size() == WRITES_LATE) {
                hanging.hang();
            }
            try (PreparedStatement insert =
                    deliveries.transactions().connection().prepareStatement("insert into effect values (?)")) {
                insert.setString(1, delivery.eventId());
                insert.executeUpdate();
            }
            if (pizza.size() != WRITES_LATE) {
                hanging.hang();
            }
        });
        Dispatcher dispatcher = Dispatcher.builder()
                .instances(deliveries.instances(new Only(bell)))
                .transactions(deliveries.transactions())
                .build();
        deliveries.start(dispatcher);
        return deliveries;
    }

    private record Only(Bell bell) implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return type == DurableCalls.class ? null : type.cast(bell);
        }
    }
}
