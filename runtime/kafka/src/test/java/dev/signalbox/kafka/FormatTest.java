package dev.signalbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.kafka.shop.OrderCancelled;
import dev.signalbox.kafka.shop.OrderPlaced;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is in Kafka's records, which other tools than ours read and write. */
@Tag("thorough")
class FormatTest extends CrossingTest {

    @BeforeEach
    void createTopics() {
        createTopics(1);
    }

    @Test
    void aSignalIsACloudEventInBinaryMode() throws Exception {
        Service shop = service("shop").start();

        shop.send(new OrderPlaced("one", 3));

        await().until(() -> shop.waiting() == 0);
        ConsumerRecord<byte[], byte[]> record =
                broker().records(topics.placed()).get(0);
        CloudEvent event = new CloudEventDeserializer().deserialize(record.topic(), record.headers(), record.value());
        assertThat(event.getSpecVersion().toString()).isEqualTo("1.0");
        assertThat(event.getType()).isEqualTo("shop.order-placed");
        assertThat(event.getSource()).isEqualTo(URI.create(shop.name));
        assertThat(event.getId()).hasSize(36);
        assertThat(event.getTime())
                .isBetween(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(5), OffsetDateTime.now(ZoneOffset.UTC));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(new String(Objects.requireNonNull(event.getData()).toBytes(), StandardCharsets.UTF_8))
                .contains("\"order\":\"one\"", "\"total\":3");
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("one");
    }

    @Test
    void aSignalWithoutAKeyHasNoneAndItsOwnName() throws Exception {
        Service shop = service("shop").start();

        shop.send(new OrderCancelled("one"));

        await().until(() -> shop.waiting() == 0);
        ConsumerRecord<byte[], byte[]> record =
                broker().records(topics.cancelled()).get(0);
        assertThat(record.key()).isNull();
        assertThat(Broker.header(record, "ce_type")).isEqualTo("shop.cancelled");
    }

    @Test
    void anEventOfAPlainProducerIsHeard() throws Exception {
        Service mail = service("mail").hearing().start();
        CloudEvent event = io.cloudevents.core.builder.CloudEventBuilder.v1()
                .withId("A-1")
                .withType("shop.order-placed")
                .withSource(URI.create("https://legacy.example/orders"))
                .withData("application/json", Broker.bytes("{\"order\":\"plain\",\"total\":1,\"since\":2020}"))
                .build();
        RecordHeaders headers = new RecordHeaders();
        byte[] data = new CloudEventSerializer().serialize(topics.placed(), headers, event);

        broker().send(List.of(new ProducerRecord<>(topics.placed(), null, null, null, data, headers)));

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("plain"));
    }

    @Test
    void twoSourcesMayUseTheSameIds() throws Exception {
        Service mail = service("mail").hearing().start();

        broker().send(List.of(
                Broker.record(topics.placed(), "1", "shop.order-placed", "a", "{\"order\":\"a\",\"total\":1}"),
                Broker.record(topics.placed(), "1", "shop.order-placed", "b", "{\"order\":\"b\",\"total\":1}"),
                Broker.record(topics.placed(), "1", "shop.order-placed", "b", "{\"order\":\"b\",\"total\":1}"),
                Broker.record(topics.placed(), "2", "shop.order-placed", "b", "{\"order\":\"c\",\"total\":1}")));

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("a", "b", "c"));
        assertThat(mail.heard).containsExactly("a", "b", "c");
    }

    @Test
    void recordsOfEarlierAndLaterVersionsAreRead() throws Exception {
        Service mail = service("mail").hearing().start();
        String nothingOptional = "{\"order\":\"old\",\"total\":1}";
        String more = "{\"order\":\"new\",\"total\":1,\"coupon\":null,\"note\":\"n\",\"gift\":{\"to\":[1,2]}}";

        broker().send(List.of(
                Broker.record(topics.placed(), "1", "shop.order-placed", "a", nothingOptional),
                Broker.record(topics.placed(), "2", "shop.order-placed", "a", more)));

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("old", "new"));
    }
}
