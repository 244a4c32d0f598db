package dev.signalbox.example.newsletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.kafka.test.utils.KafkaTestUtils;
import org.springframework.test.annotation.DirtiesContext;

/** What a service hears of a broker: here is one, and records as any program sends them. */
@Tag("slow")
@Timeout(120)
@EmbeddedKafka(brokerProperties = "group.initial.rebalance.delay.ms=0")
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "signalbox.kafka.create-topics = true",
            "signalbox.kafka.partitions = 1",
            // Of the test's own consumer. The application reads from the first record on in any case.
            "spring.kafka.consumer.auto-offset-reset = earliest",
            "spring.main.banner-mode = off"
        })
@DirtiesContext // ends the broker, too
class ArrivalTest {

    private static final String TOPIC = "profiles.members";

    @Autowired
    KafkaTemplate<String, String> kafka;

    @Autowired
    Subscribers subscribers;

    @Autowired
    Arrivals arrivals;

    @Autowired
    ConsumerFactory<String, String> consumers;

    @Test
    void hearsMembersOnceAndGoesOnAfterWhatItDoesNotKnow() {
        send("1", "profiles.member-registered", "{'memberId': 1, 'email': 'ada@example.com', 'name': 'Ada Lovelace'}");
        await().atMost(Duration.ofSeconds(60)).until(() -> arrivals.registrations() == 1);
        assertThat(subscribers.findAll()).extracting(Subscriber::email).containsExactly("ada@example.com");

        send("1", "profiles.member-registered", "{'memberId': 1, 'email': 'twice@example.com', 'name': 'Again'}");
        send("2", "profiles.member-promoted", "{'memberId': 1}");
        send("3", "profiles.member-registered", "{'memberId': 2, 'email': 'blaise@example.com'}");
        send(
                "4",
                "profiles.member-registered",
                "{'memberId': 3, 'email': 'grace@example.com', 'name': 'Grace', 'x': 1}");
        await().atMost(Duration.ofSeconds(60)).until(() -> arrivals.registrations() == 2);
        assertThat(subscribers.findAll())
                .extracting(Subscriber::email)
                .containsExactlyInAnyOrder("ada@example.com", "grace@example.com");
        assertThat(deadLetters(2)).containsExactly("2", "3");

        send("5", "profiles.member-left", "{'memberId': 1}");
        await().atMost(Duration.ofSeconds(60)).until(() -> arrivals.departures() == 1);
        assertThat(subscribers.findAll()).extracting(Subscriber::name).containsExactly("Grace");
    }

    private void send(String id, String name, String json) {
        ProducerRecord<String, String> record = new ProducerRecord<>(TOPIC, json.replace('\'', '"'));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_type", name,
                        "ce_source", "profiles",
                        "content-type", "application/json")
                .forEach((header, value) -> record.headers().add(header, value.getBytes(UTF_8)));
        kafka.send(record).join();
    }

    /** Their event ids. */
    private List<String> deadLetters(int count) {
        try (Consumer<String, String> consumer = consumers.createConsumer("dead-letters", "test")) {
            consumer.subscribe(List.of(TOPIC + ".dlt"));
            return StreamSupport.stream(
                            KafkaTestUtils.getRecords(consumer, Duration.ofSeconds(60), count)
                                    .spliterator(),
                            false)
                    .map(each -> new String(
                            Objects.requireNonNull(each.headers().lastHeader("ce_id"))
                                    .value(),
                            UTF_8))
                    .toList();
        }
    }
}
