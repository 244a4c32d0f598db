package dev.signalbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.durable.Retries;
import dev.signalbox.kafka.shop.OrderPlaced;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes wrong on the way from Kafka to receivers. */
@Tag("slow") // waits for real time-outs
class ArrivalFaultsTest extends CrossingTest {

    @BeforeEach
    void createTopics() {
        createTopics(1);
    }

    private void send(String... orders) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String each : orders) {
            records.add(record(each, "{\"order\":\"" + each + "\",\"total\":1}"));
        }
        broker().send(records);
    }

    private ProducerRecord<byte[], byte[]> record(String id, String json) {
        return Broker.record(topics.placed(), id, "shop.order-placed", "elsewhere", json);
    }

    private List<ConsumerRecord<byte[], byte[]>> dead() {
        return broker().records(topics.placed() + ".dlt");
    }

    @Test
    void aTopicThatIsReadAgainIsHeardOnce() throws Exception {
        readAgain(200);
    }

    @Test
    @Tag("stress")
    void aTopicOfAHundredThousandRecordsToo() throws Exception {
        readAgain(100_000);
    }

    private void readAgain(int records) throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Service mail = service("mail");
        mail.dispatcher.connect(OrderPlaced.class, placed -> calls.incrementAndGet());
        mail.start();
        String[] orders = new String[records];
        for (int at = 0; at < records; at++) {
            orders[at] = "order" + at;
        }
        send(orders);
        awaitCommitted(mail, records);
        mail.crossings.close();

        broker().rewind(mail.name, topics.placed());
        assertThat(broker().committed(mail.name, topics.placed())).isZero();
        mail.start();

        awaitCommitted(mail, records);
        assertThat(calls).hasValue(records);
        assertThat(mail.query("select count(*) from signalbox_received")).containsExactly(String.valueOf(records));
    }

    private void awaitCommitted(Service mail, int records) {
        await().atMost(Duration.ofMinutes(30)).until(() -> broker().committed(mail.name, topics.placed()) == records);
    }

    @Test
    void aReceiverThatFailsIsCalledAgainAndLeavesNothingBehind() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Service mail = service("mail")
                .hearing(order -> {
                    if (order.equals("poor") && calls.incrementAndGet() < 3) {
                        throw new IllegalStateException("not now");
                    }
                })
                .start();

        send("first", "poor", "last");

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("first", "poor", "last"));
        assertThat(mail.heard).containsExactly("first", "poor", "poor", "poor", "last");
        assertThat(dead()).isEmpty();
    }

    @Test
    void aReceiverThatAlwaysFailsMakesADeadLetterAndThePartitionGoesOn() throws Exception {
        Service mail = service("mail").hearing(this::failForPoison).start();

        send("first", "poison", "last");

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("first", "last"));
        await().untilAsserted(() -> assertThat(dead()).hasSize(1));
        ConsumerRecord<byte[], byte[]> letter = dead().get(0);
        assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo("{\"order\":\"poison\",\"total\":1}");
        assertThat(Broker.header(letter, "ce_id")).isEqualTo("poison");
        assertThat(Broker.header(letter, "signalbox-dlt-service")).isEqualTo(mail.name);
        assertThat(Broker.header(letter, "signalbox-dlt-topic")).isEqualTo(topics.placed());
        assertThat(Broker.header(letter, "signalbox-dlt-partition")).isEqualTo("0");
        assertThat(Broker.header(letter, "signalbox-dlt-offset")).isEqualTo("1");
        assertThat(Broker.header(letter, "signalbox-dlt-attempts")).isEqualTo("3");
        assertThat(Broker.header(letter, "signalbox-dlt-reason")).isEqualTo("never");
        assertThat(Broker.header(letter, "signalbox-dlt-exception")).isEqualTo(IllegalStateException.class.getName());
        assertThat(Broker.header(letter, "signalbox-dlt-stack-trace")).contains("ArrivalFaultsTest");
        assertThat(Collections.frequency(mail.heard, "poison")).isEqualTo(3);
    }

    @Test
    void aDeadLetterThatIsSentAgainIsHeard() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Service mail = service("mail")
                .hearing(order -> {
                    if (calls.incrementAndGet() <= 6) {
                        throw new IllegalStateException("until it is repaired");
                    }
                })
                .start();
        send("one");
        await().untilAsserted(() -> assertThat(dead()).hasSize(1));

        sendAgain(dead().get(0));
        await().untilAsserted(() -> assertThat(dead()).hasSize(2));
        assertThat(dead().get(1).headers().headers("signalbox-dlt-reason")).hasSize(1);
        sendAgain(dead().get(1));

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("one"));
        assertThat(dead()).hasSize(2);
    }

    private void sendAgain(ConsumerRecord<byte[], byte[]> letter) {
        broker().send(List.of(
                new ProducerRecord<>(topics.placed(), null, null, letter.key(), letter.value(), letter.headers())));
    }

    @Test
    void aPartitionThatWaitsHoldsUpNoOther() throws Exception {
        // The wait is longer than the group has patience for a consumer that does not poll.
        Retries slow = new Retries(2, Duration.ofSeconds(3), Duration.ofSeconds(3));
        Service mail = service("mail", builder -> builder.retries(slow).consumer(Map.of("max.poll.interval.ms", 1_500)))
                .hearing(this::failForPoison)
                .start();

        send("poison", "behind");
        broker().send(List.of(
                Broker.record(topics.cancelled(), "c1", "shop.cancelled", "elsewhere", "{\"order\":\"other\"}")));

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("other"));
        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("other", "behind"));
    }

    @Test
    void aPartitionThatWaitsMayGoToAnotherNode() throws Exception {
        Retries slow = new Retries(4, Duration.ofSeconds(1), Duration.ofSeconds(1));
        Service first = service("mail", builder -> builder.retries(slow))
                .hearing(this::failForPoison)
                .start();
        Service second =
                node("mail", first.database, builder -> builder.retries(slow)).hearing(this::failForPoison);

        send("poison", "behind");
        await().until(() -> first.heard.contains("poison"));
        second.start();
        first.crossings.close();

        await().untilAsserted(() -> assertThat(first.committed()).containsExactly("behind"));
        assertThat(dead()).hasSize(1);
    }

    private void failForPoison(String order) {
        if (order.equals("poison")) {
            throw new IllegalStateException("never");
        }
    }

    @Test
    void aDatabaseThatIsAwayCostsNoAttempts() throws Exception {
        FaultyDatabase faulty = new FaultyDatabase(kind().create(), 10);
        Service mail =
                node("mail", faulty.dataSource(), builder -> builder).hearing().start();
        send("before");
        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("before"));
        AtomicInteger failures = new AtomicInteger();
        faulty.failing = sql -> sql.contains("signalbox_received") && failures.incrementAndGet() > 0;

        send("meanwhile");
        await().until(() -> failures.get() > 4);
        faulty.failing = sql -> false;

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("before", "meanwhile"));
        assertThat(dead()).isEmpty();
    }

    @Test
    void anEventThatAnotherNodeReceivesAtTheSameTimeIsHeardOnce() throws Exception {
        Service mail = service("mail").hearing().start();
        // As a node that has been taken for dead and has committed after that.
        mail.execute("insert into signalbox_received (receiver, event_id, received_at) values ('" + mail.name
                + "<elsewhere', 'taken', 1900000000000)");

        send("taken", "mine");

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("mine"));
        assertThat(mail.heard).containsExactly("mine");
    }

    @Test
    void whatReceiversSendGoesOnInTheirTransaction() throws Exception {
        Service mail = service("mail");
        mail.hearing(order -> {
                    if (order.equals("one")) {
                        mail.send(new OrderPlaced("two", 1));
                    }
                })
                .start();
        Service archive = service("archive").hearing().start();

        send("one");

        await().untilAsserted(() -> assertThat(archive.committed()).containsExactlyInAnyOrder("one", "two"));
    }
}
