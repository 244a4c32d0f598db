package dev.signalbox.kafka.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * F3, F4, F8 and F14: two services send to each other from two threads each, while they, their databases and the broker are
 * killed. Whatever happens, each signal whose transaction committed has its effect in the other service exactly once and in the
 * order of its key, and none that was rolled back has one.
 */
class KillTest {

    private static final int LONGEST_LIFE_IN_MILLISECONDS = 1_500;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path directory;

    @SuppressWarnings("NullAway.Init")
    private KillableBroker broker;

    @SuppressWarnings("NullAway.Init")
    private KillableService shop;

    @SuppressWarnings("NullAway.Init")
    private KillableService mail;

    /** What is killed and started again. */
    @FunctionalInterface
    private interface Kill {
        void run() throws Exception;
    }

    @BeforeEach
    void start() throws Exception {
        assumeFalse(Boolean.getBoolean("postgresql.skip"), "Left out with -Dpostgresql.skip");
        broker = opened(new KillableBroker(directory));
        shop = opened(new KillableService("shop", broker, directory));
        mail = opened(new KillableService("mail", broker, directory));
    }

    private <T extends AutoCloseable> T opened(T each) {
        opened.add(0, each);
        return each;
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    @Test
    @Tag("slow")
    void oneKillOfEach() throws Exception {
        kill(1);
    }

    @Test
    @Tag("stress")
    void sixtyKills() throws Exception {
        kill(12);
    }

    private void kill(int times) throws Exception {
        List<Kill> kills = List.of(
                () -> killService(shop),
                () -> killDatabase(shop),
                this::killBroker,
                () -> killService(mail),
                () -> killDatabase(mail));
        // All works once, so that there is something to kill.
        await().atMost(Duration.ofMinutes(2)).until(() -> hasEffects(shop) && hasEffects(mail));
        for (int time = 0; time < times; time++) {
            for (Kill each : kills) {
                Thread.sleep(ThreadLocalRandom.current().nextInt(100, LONGEST_LIFE_IN_MILLISECONDS));
                each.run();
            }
        }
        Thread.sleep(LONGEST_LIFE_IN_MILLISECONDS);
        for (KillableService each : List.of(shop, mail)) {
            each.kill();
            each.restartWithoutSenders();
        }
        for (Map.Entry<KillableService, KillableService> each :
                Map.of(shop, mail, mail, shop).entrySet()) {
            check(each.getKey(), each.getValue(), times * kills.size());
        }
    }

    private static boolean hasEffects(KillableService service) throws SQLException {
        return !service.query("select 1 from effect limit 1").isEmpty();
    }

    private static void killService(KillableService service) throws Exception {
        service.kill();
        service.restart();
    }

    private static void killDatabase(KillableService service) throws Exception {
        service.database.kill();
        service.database.restart();
    }

    private void killBroker() throws Exception {
        broker.kill();
        broker.restart();
    }

    private void check(KillableService sender, KillableService hearer, int kills) throws Exception {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> isHeard(sender, hearer));
        List<String> sent = sender.query("select id from sent");
        List<String> effects = hearer.query("select id from effect");
        Set<String> committed = sender.said("C");
        Set<String> rolledBack = sender.said("R");
        Set<String> lost = new HashSet<>(sent);
        effects.forEach(lost::remove);
        Set<String> wrong = new HashSet<>(effects);
        sent.forEach(wrong::remove);
        Map<String, List<Integer>> changes = changes(hearer);
        System.out.printf(
                "%d kills, from %s to %s: %d signals committed, %d of them known to their sender, %d known to be rolled"
                        + " back; %d effects, %d lost, %d doubled, %d of no committed signal; records in Kafka: %s%n",
                kills,
                sender.name,
                hearer.name,
                sent.size(),
                committed.size(),
                rolledBack.size(),
                effects.size(),
                lost.size(),
                effects.size() - Set.copyOf(effects).size(),
                wrong.size(),
                records());
        assertThat(committed).isNotEmpty();
        assertThat(rolledBack).isNotEmpty();
        assertThat(effects).doesNotHaveDuplicates();
        assertThat(lost).isEmpty();
        assertThat(wrong).isEmpty();
        assertThat(effects).containsAll(committed).doesNotContainAnyElementsOf(rolledBack);
        assertThat(changes)
                .hasSize(KilledService.ENTITIES)
                .allSatisfy((entity, order) -> assertThat(order)
                        .isEqualTo(
                                IntStream.rangeClosed(1, order.size()).boxed().toList()));
    }

    private boolean isHeard(KillableService sender, KillableService hearer) throws SQLException {
        return sender.query("select count(*) from signalbox_outbox").equals(List.of("0"))
                && Integer.parseInt(hearer.query("select count(*) from effect").get(0))
                        >= Integer.parseInt(
                                sender.query("select count(*) from sent").get(0));
    }

    /** The changes of each entity, in the order in which they were heard. */
    private static Map<String, List<Integer>> changes(KillableService hearer) throws SQLException {
        Map<String, List<Integer>> changes = new LinkedHashMap<>();
        for (String each : hearer.query("select name || ' ' || change from effect order by place")) {
            String[] parts = each.split(" ", 2);
            changes.computeIfAbsent(parts[0], any -> new ArrayList<>()).add(Integer.valueOf(parts[1]));
        }
        return changes;
    }

    /** How many there are in each topic: more than signals, if the relay has sent some twice. */
    private Map<String, Long> records() {
        Map<String, Long> records = new LinkedHashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.address()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            for (String topic : List.of("shop.order-placed", "shop.order-placed.dlt")) {
                List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                        .map(each -> new TopicPartition(topic, each.partition()))
                        .toList();
                records.put(
                        topic,
                        consumer.endOffsets(partitions).values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
            }
        }
        return records;
    }
}
