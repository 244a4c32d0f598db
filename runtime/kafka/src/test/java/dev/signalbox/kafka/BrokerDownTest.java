package dev.signalbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.kafka.shop.OrderPlaced;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kafka is away for a while. */
@Tag("slow") // waits for real time-outs
class BrokerDownTest extends CrossingTest {

    /** How long a group waits for a node by Kafka's own defaults. */
    private static final Duration KAFKAS_SESSION = Duration.ofMillis((int) Objects.requireNonNull(
            ConsumerConfig.configDef().defaultValues().get(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG)));

    private final Broker broker = Broker.start();

    @Override
    Broker broker() {
        return broker;
    }

    @AfterEach
    void stop() throws Exception {
        close();
        broker.close();
    }

    @Test
    void commitsDoNotNoticeAndAllIsDeliveredWhenItIsBack() throws Exception {
        createTopics(1);
        Service shop = service("shop").start();
        Service mail = service("mail").hearing().start();
        shop.send(new OrderPlaced("before", 1));
        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("before"));

        broker.down();
        shop.sendAll(List.of(new OrderPlaced("one", 1), new OrderPlaced("two", 1)));
        shop.send(new OrderPlaced("three", 1));
        assertThat(shop.waiting()).isEqualTo(3);
        broker.up();

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("before", "one", "two", "three"));
        await().until(() -> shop.waiting() == 0);
        assertThat(mail.heard).containsExactly("before", "one", "two", "three");
    }

    /** It could not say that it left the group, which waits for it. */
    @Test
    void aNodeThatWasStartedAgainMeanwhileIsNotKeptWaitingByTheOneThatItWas() throws Exception {
        createTopics(1);
        Service shop = service("shop").start();
        Service mail = service("mail").hearing().start();
        shop.send(new OrderPlaced("before", 1));
        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("before"));

        broker.down();
        mail.crossings.close();
        Service again =
                node("mail", mail.database, builder -> builder).hearing().start();
        shop.send(new OrderPlaced("after", 1));
        long back = System.nanoTime();
        broker.up();

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(again.committed()).containsExactly("before", "after"));
        assertThat(Duration.ofNanos(System.nanoTime() - back)).isLessThan(KAFKAS_SESSION);
    }
}
