package dev.signalbox.durable.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.Dispatcher;
import dev.signalbox.durable.Database;
import dev.signalbox.durable.Deliveries;
import dev.signalbox.durable.Retries;
import dev.signalbox.durable.spi.DurableReceiver;
import dev.signalbox.durable.spi.RecordedCall;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes whose clocks differ. */
class ClocksTest {

    private final List<Integer> attempts = new CopyOnWriteArrayList<>();
    private final CountDownLatch go = new CountDownLatch(1);

    private Deliveries node(DataSource database, Duration ahead) {
        DurableReceiver receiver =
                new DurableReceiver("bell", List.of(), Retries.DEFAULT, Duration.ZERO, (payload, context) -> {
                    attempts.add(context.info().attempt());
                    go.await();
                });
        Deliveries deliveries = new DeliveriesBuilder(database)
                .receivers(List.of(receiver))
                .pollEvery(Duration.ofMillis(20))
                .heartbeatEvery(Duration.ofMillis(200))
                .clock(Clock.offset(Clock.systemUTC(), ahead))
                .createTables()
                .build();
        deliveries.start(Dispatcher.builder().build());
        return deliveries;
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 60})
    void f12NoneTakesARunningCallForACrashedOne(int secondsAhead) throws SQLException {
        DataSource database = Database.POSTGRESQL.create();
        try (Deliveries one = node(database, Duration.ZERO);
                Connection connection = database.getConnection()) {
            one.recorder()
                    .record(
                            connection,
                            List.of(new RecordedCall(
                                    "bell", "one", "com.acme.PizzaDone", Instant.now(), "", "".getBytes(UTF_8))));
            await().untilAsserted(() -> assertThat(attempts).containsExactly(1));
            try (Deliveries other = node(database, Duration.ofSeconds(secondsAhead))) {
                // Four heartbeats are the limit. The other node looks for crashed calls twice as often.
                await().during(Duration.ofSeconds(2))
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> attempts.size() == 1);
                go.countDown();
                await().untilAsserted(() -> assertThat(other.backlog().size()).isZero());
            }
        }
        assertThat(attempts).containsExactly(1);
    }
}
