package dev.signalbox.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.signalbox.kafka.shop.OrderPlaced;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kafka's client may throw errors of the JVM, such as a compression library that does not load. No thread ends by them. */
@Tag("thorough")
class ClientErrorsTest extends CrossingTest {

    @Test
    void theRelayGoesOn() throws Exception {
        createTopics(1);
        FailsOnce.failures.set(1);
        Service shop = service(
                        "shop",
                        builder -> builder.producer(Map.of("interceptor.classes", FailsOnceToSend.class.getName())))
                .start();

        shop.send(new OrderPlaced("one", 1));

        await().until(() -> shop.waiting() == 0);
        assertThat(broker().records(topics.placed())).hasSize(1);
        assertThat(FailsOnce.failures).hasNonPositiveValue();
    }

    @Test
    void arrivalsGoOn() throws Exception {
        createTopics(1);
        FailsOnce.failures.set(1);
        Service shop = service("shop").start();
        Service mail = service(
                        "mail",
                        builder -> builder.consumer(Map.of("interceptor.classes", FailsOnceToReceive.class.getName())))
                .hearing()
                .start();

        shop.send(new OrderPlaced("one", 1));

        await().untilAsserted(() -> assertThat(mail.committed()).containsExactly("one"));
        assertThat(FailsOnce.failures).hasNonPositiveValue();
    }

    private static final class FailsOnce {

        private static final AtomicInteger failures = new AtomicInteger();

        private static void fail() {
            if (failures.getAndDecrement() == 1) {
                throw new NoClassDefFoundError("com/acme/Compression");
            }
        }
    }

    /** Made by Kafka's producer. */
    public static final class FailsOnceToSend implements ProducerInterceptor<byte[], byte[]> {

        @Override
        public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
            FailsOnce.fail();
            return record;
        }

        @Override
        public void close() {}

        @Override
        public void configure(Map<String, ?> settings) {}
    }

    /** Made by Kafka's consumer. */
    public static final class FailsOnceToReceive implements ConsumerInterceptor<byte[], byte[]> {

        @Override
        public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
            FailsOnce.fail();
            return records;
        }

        @Override
        public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

        @Override
        public void close() {}

        @Override
        public void configure(Map<String, ?> settings) {}
    }
}
