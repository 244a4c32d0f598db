package dev.signalbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.signalbox.kafka.shop.OrderPlaced;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Signals that one service sends and another one hears, on each database. */
@ParameterizedClass
@EnumSource
class DeliveryTest extends CrossingTest {

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database kind;

    @Override
    Database kind() {
        return kind;
    }

    @BeforeEach
    void createTopics() {
        createTopics(2);
    }

    @Test
    void aSignalIsHeardOnceInTheOtherService() throws Exception {
        Service shop = service("shop").hearing().start();
        Service mail = service("mail").hearing().start();

        shop.sendAll(List.of(new OrderPlaced("one", 3)));

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("one"));
        await().until(() -> shop.waiting() == 0);
        assertThat(shop.heard).containsExactly("one");
        assertThat(mail.heard).containsExactly("one");
    }

    @Test
    void aTransactionThatRollsBackSendsNothing() throws Exception {
        Service shop = service("shop").start();
        Service mail = service("mail").hearing().start();

        assertThatThrownBy(() -> shop.deliveries.transactions().run(connection -> {
                    shop.send(new OrderPlaced("no", 3));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        shop.sendAll(List.of(new OrderPlaced("yes", 3)));

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("yes"));
        assertThat(mail.heard).containsExactly("yes");
    }

    @Test
    @Tag("thorough")
    void whatIsSentWithoutATransactionCrossesToo() throws Exception {
        Service shop = service("shop").start();
        Service mail = service("mail").hearing().start();

        shop.send(new OrderPlaced("alone", 3));

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("alone"));
    }

    @Test
    void signalsWithOneKeyKeepTheirOrder() throws Exception {
        Service shop = service("shop").start();
        List<String> sent = new ArrayList<>();

        for (int transaction = 0; transaction < 40; transaction++) {
            List<OrderPlaced> signals = new ArrayList<>();
            for (int at = 0; at < 75; at++) {
                signals.add(new OrderPlaced("key" + at % 3, transaction * 100 + at));
                if (at % 3 == 0) {
                    sent.add(String.valueOf(transaction * 100 + at));
                }
            }
            shop.sendAll(signals);
        }

        await().until(() -> shop.waiting() == 0);
        assertThat(totals(broker().records(topics.placed()), "key0")).containsExactlyElementsOf(sent);
    }

    private static List<String> totals(List<ConsumerRecord<byte[], byte[]>> records, String key) {
        return records.stream()
                .filter(each -> new String(each.key(), StandardCharsets.UTF_8).equals(key))
                .map(each -> new String(each.value(), StandardCharsets.UTF_8).replaceAll(".*\"total\":(\\d+).*", "$1"))
                .toList();
    }

    @Test
    void aSignalDoesNotComeBackToTheServiceThatSentIt() throws Exception {
        Service shop = service("shop").hearing().start();
        Service mail = service("mail").hearing().start();

        shop.sendAll(List.of(new OrderPlaced("mine", 3)));
        await().untilAsserted(() -> assertThat(mail.committed()).contains("mine"));
        mail.sendAll(List.of(new OrderPlaced("theirs", 3)));

        await().untilAsserted(() -> assertThat(shop.committed()).containsExactlyInAnyOrder("mine", "theirs"));
        assertThat(shop.heard).containsExactlyInAnyOrder("mine", "theirs");
        // And what arrived was not sent on.
        assertThat(broker().records(topics.placed())).hasSize(2);
    }

    @Test
    @Tag("thorough")
    void itComesBackIfTheServiceAsksForThat() throws Exception {
        Service shop = service("shop", Crossings.Builder::hearOwn).hearing().start();

        shop.sendAll(List.of(new OrderPlaced("mine", 3)));

        await().untilAsserted(() -> assertThat(shop.committed()).containsExactly("mine", "mine"));
        assertThat(broker().records(topics.placed())).hasSize(1);
    }

    @Test
    @Tag("thorough")
    void aReceiverThatComesLaterHearsWhatIsSentThen() throws Exception {
        Service shop = service("shop").start();
        Service mail = service("mail").start();

        mail.hearing();
        shop.send(new OrderPlaced("late", 3));

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("late"));
    }
}
