package dev.signalbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Records that are no signals, or not such as this service knows: each is in the dead-letter topic with its reason. */
@ParameterizedClass
@EnumSource
@Tag("thorough")
class HostileRecordsTest extends CrossingTest {

    private static final int SOME = 250;

    @Parameter
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Database kind;

    @Override
    Database kind() {
        return kind;
    }

    private final Random random = new Random(42);

    @Test
    void noneOfThemReachesAReceiverOrStopsAPartition() throws Exception {
        createTopics(3);
        Service mail = hearing();
        receive(mail, 0, SOME);
        check(mail, SOME);
    }

    /** They have 80 megabytes. */
    @Test
    @Tag("stress")
    void tenThousandNeitherAndNoneStaysInMemory() throws Exception {
        createTopics(3);
        Service mail = hearing();
        receive(mail, 0, SOME);
        long before = usedMemory();
        for (int at = SOME; at < 10_000; at += SOME) {
            receive(mail, at, at + SOME);
        }
        await().untilAsserted(() -> assertThat(usedMemory() - before).isLessThan(20_000_000));
        check(mail, 10_000);
    }

    private static long usedMemory() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private Service hearing() throws Exception {
        return service("mail", builder -> builder.mostBytes(100_000)).hearing().start();
    }

    private void receive(Service mail, int from, int to) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int at = from; at < to; at++) {
            records.add(hostile(at));
            if (at % 20 == 0) {
                records.add(record("good" + at, "{\"order\":\"good" + at + "\",\"total\":1}"));
            }
        }
        broker().send(records);
        await().until(() -> broker().committed(mail.name, topics.placed()) == to + good(to));
    }

    private static int good(int hostile) {
        return (hostile + 19) / 20;
    }

    private void check(Service mail, int hostile) {
        assertThat(mail.committed()).hasSize(good(hostile));
        List<ConsumerRecord<byte[], byte[]>> dead = broker().records(topics.placed() + ".dlt");
        assertThat(dead)
                .hasSize(hostile)
                .allSatisfy(each ->
                        assertThat(Broker.header(each, "signalbox-dlt-reason")).startsWith("It"));
        assertThat(mail.heard)
                .hasSize(good(hostile))
                .allSatisfy(each -> assertThat(each).startsWith("good"));
    }

    private ProducerRecord<byte[], byte[]> record(String id, String json) {
        return Broker.record(topics.placed(), id, "shop.order-placed", "elsewhere", json);
    }

    private ProducerRecord<byte[], byte[]> hostile(int at) {
        String id = "bad" + at;
        String right = "{\"order\":\"bad\",\"total\":1}";
        return switch (at % 26) {
            case 0 -> record(id, "{\"order\":\"bad\",\"total\":");
            case 1 -> record(id, "");
            case 2 -> record(id, "null");
            case 3 -> record(id, "[1,2,3]");
            case 4 -> record(id, "\"text\"");
            case 5 -> record(id, "{\"order\":\"bad\"}");
            case 6 -> record(id, "{\"order\":null,\"total\":1}");
            case 7 -> record(id, "{\"order\":\"bad\",\"total\":null}");
            case 8 -> record(id, "{\"order\":\"bad\",\"total\":\"many\"}");
            case 9 -> record(id, "{\"order\":{\"a\":1},\"total\":1}");
            case 10 -> record(id, "{\"order\":\"bad\",\"total\":99999999999999999999}");
            case 11 -> record(id, "[".repeat(5_000) + "]".repeat(5_000));
            case 12 -> record(id, "{\"order\":\"bad\",\"total\":" + "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_001));
            case 13 -> record(id, "{\"order\":\"" + "x".repeat(200_000) + "\",\"total\":1}");
            case 14 -> Broker.record(topics.placed(), id, "java.lang.Runtime", "elsewhere", right);
            case 15 -> Broker.record(topics.placed(), id, "shop.cancelled", "elsewhere", right);
            case 16 -> Broker.record(topics.placed(), "", "shop.order-placed", "elsewhere", right);
            case 17 -> Broker.record(topics.placed(), "x".repeat(300), "shop.order-placed", "elsewhere", right);
            case 18 -> without("ce_source", record(id, right));
            case 19 -> with("ce_specversion", "0.3", record(id, right));
            case 20 -> with("content-type", "application/avro", record(id, right));
            case 21 -> Broker.record(topics.placed(), id + "\u0000", "shop.order-placed", "elsewhere", right);
            case 22 -> Broker.record(topics.placed(), id, "shop.order-placed", "else\nwhere", right);
            case 23 -> Broker.record(topics.placed(), id + " ", "shop.order-placed", "elsewhere", right);
            case 24 -> withoutValue(record(id, right));
            default -> bytes();
        };
    }

    /** As a topic that is compacted has them. */
    private static ProducerRecord<byte[], byte[]> withoutValue(ProducerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), null, record.key(), null, record.headers());
    }

    private static ProducerRecord<byte[], byte[]> without(String header, ProducerRecord<byte[], byte[]> record) {
        record.headers().remove(header);
        return record;
    }

    private static ProducerRecord<byte[], byte[]> with(
            String header, String value, ProducerRecord<byte[], byte[]> record) {
        record.headers().add(header, Broker.bytes(value));
        return record;
    }

    /** Nothing of a CloudEvent. */
    private ProducerRecord<byte[], byte[]> bytes() {
        byte[] bytes = new byte[random.nextInt(500)];
        random.nextBytes(bytes);
        return new ProducerRecord<>(topics.placed(), random.nextBoolean() ? bytes : null, bytes);
    }
}
