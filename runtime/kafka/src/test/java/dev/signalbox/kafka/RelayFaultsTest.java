package dev.signalbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signalbox.kafka.shop.OrderCancelled;
import dev.signalbox.kafka.shop.OrderPlaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes wrong on the way from the outbox to Kafka. */
@Tag("slow") // waits for real time-outs
class RelayFaultsTest extends CrossingTest {

    @Test
    void aRelayThatDiesBetweenSendAndDeleteSendsTwiceAndTheOtherServiceHearsOnce() throws Exception {
        createTopics(1);
        FaultyDatabase faulty = new FaultyDatabase(kind().create(), 10);
        faulty.failing = sql -> sql.startsWith("delete from signalbox_outbox");
        Service dying = node("shop", faulty.dataSource(), builder -> builder).start();
        Service mail = service("mail").hearing().start();
        List<OrderPlaced> orders = new ArrayList<>();
        for (int order = 0; order < 20; order++) {
            orders.add(new OrderPlaced("order" + order, order));
        }

        dying.sendAll(orders);
        await().untilAsserted(() -> assertThat(mail.committed()).hasSize(20));
        dying.crossings.close();
        faulty.failing = sql -> false;
        Service other = node("shop", faulty.dataSource(), builder -> builder).start();
        await().until(() -> other.waiting() == 0);
        other.send(new OrderPlaced("last", 1));

        await().untilAsserted(() -> assertThat(mail.committed()).contains("last"));
        assertThat(broker().records(topics.placed())).hasSizeGreaterThanOrEqualTo(41);
        assertThat(mail.heard).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void oneOfTwoNodesRelaysAndTheOtherTakesOver() throws Exception {
        createTopics(1);
        DataSource database = kind().create();
        Service first = node("shop", database, builder -> builder).start();
        first.send(new OrderPlaced("one", 1));
        await().until(() -> first.waiting() == 0);
        Service second = node("shop", database, builder -> builder).start();
        List<String> holder = first.query("select holder from signalbox_lease");

        second.send(new OrderPlaced("two", 1));
        await().until(() -> first.waiting() == 0);
        assertThat(first.query("select holder from signalbox_lease")).isEqualTo(holder);

        first.crossings.close();
        second.send(new OrderPlaced("three", 1));
        await().until(() -> second.waiting() == 0);
        assertThat(first.query("select holder from signalbox_lease"))
                .isNotEqualTo(holder)
                .hasSize(1);
        assertThat(broker().records(topics.placed())).hasSize(3);
    }

    @Test
    void aNodeThatHasDiedLosesTheLease() throws Exception {
        createTopics(1);
        Service shop = service("shop");
        shop.execute("insert into signalbox_lease (name, holder, expires_at) values ('relay', 'the dead', "
                + (System.currentTimeMillis() + 1_500) + ")");

        shop.start().send(new OrderPlaced("one", 1));

        await().until(() -> shop.waiting() == 0);
        assertThat(shop.query("select holder from signalbox_lease")).doesNotContain("the dead");
    }

    @Test
    void aTopicThatIsMissingHoldsUpNoOther() throws Exception {
        broker().create(1, topics.cancelled());
        Service shop = service("shop", builder -> builder.producer(Map.of("max.block.ms", 300)))
                .start();

        shop.send(new OrderPlaced("waits", 1));
        shop.send(new OrderCancelled("goes"));

        await().until(() -> shop.waiting() == 1);
        assertThat(shop.query("select event_type from signalbox_outbox")).containsExactly("shop.order-placed");
        createTopics(1);
        await().until(() -> shop.waiting() == 0);
        assertThat(broker().records(topics.placed())).hasSize(1);
    }

    @Test
    void aSignalThatIsTooLargeIsRefusedToItsSender() throws Exception {
        Service shop = service("shop", builder -> builder.mostBytes(1_000));

        assertThatThrownBy(() -> shop.send(new OrderPlaced("x".repeat(2_000), 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(OrderPlaced.class.getName() + " has 2")
                .hasMessageContaining("Kafka takes 1000");
        assertThat(shop.waiting()).isZero();
    }

    @Test
    void aSignalThatKafkaRefusesIsKeptAndHoldsUpNoOther() throws Exception {
        createTopics(1);
        Map<String, Object> small = Map.of("max.request.size", 1_000);
        Service shop = service("shop", builder -> builder.producer(small)).start();

        shop.send(new OrderPlaced("x".repeat(2_000), 1));
        shop.send(new OrderPlaced("small", 1));

        await().until(() -> shop.waiting() == 0 && shop.crossings.backlog().refused() == 1);
        assertThat(broker().records(topics.placed())).hasSize(1);
        assertThat(shop.query("select refused from signalbox_outbox").get(0)).contains("RecordTooLargeException");
        shop.crossings.close();
        Service repaired = node("shop", shop.database, builder -> builder).start();
        assertThat(repaired.crossings.retryRefused()).isEqualTo(1);
        await().untilAsserted(
                        () -> assertThat(broker().records(topics.placed())).hasSize(2));
        await().untilAsserted(() -> assertThat(repaired.crossings.backlog()).isEqualTo(new Backlog(0, 0, null)));
    }

    @Test
    void topicsAreMadeIfThatIsAskedFor() throws Exception {
        Service shop = service("shop", builder -> builder.createTopics(3, 1)).start();

        shop.send(new OrderPlaced("one", 1));

        await().until(() -> shop.waiting() == 0);
        assertThat(broker().records(topics.placed())).hasSize(1);
        assertThat(broker().records(topics.placed() + ".dlt")).isEmpty();
    }
}
