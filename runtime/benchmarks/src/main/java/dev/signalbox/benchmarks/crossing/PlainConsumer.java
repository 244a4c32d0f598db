package dev.signalbox.benchmarks.crossing;

import dev.signalbox.benchmarks.outbox.Shop;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** A consumer written by hand, which inserts the row of the inbox and that of the effect in one transaction. */
public final class PlainConsumer implements Hearer {

    private final Shop shop;
    private final String group = "hand-" + UUID.randomUUID();
    private final Map<String, Object> settings = new HashMap<>();
    private final JsonMapper mapper = new JsonMapper();
    private final Thread thread = new Thread(this::run, "hand-written");
    private volatile boolean ended;

    public PlainConsumer(Shop shop, Broker broker) {
        this.shop = shop;
        settings.putAll(broker.settings());
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
    }

    @Override
    public void start() {
        thread.start();
    }

    private void run() {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Broker.TOPIC));
            while (!ended) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(500));
                for (ConsumerRecord<byte[], byte[]> each : records) {
                    receive(each);
                }
                if (!records.isEmpty()) {
                    consumer.commitSync();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void receive(ConsumerRecord<byte[], byte[]> record) throws SQLException {
        Sold sold = mapper.readValue(record.value(), Sold.class);
        try (Connection connection = shop.database().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into signalbox_received (receiver, event_id, received_at) values (?, ?, ?)")) {
                insert.setString(1, group + "<" + header(record, "ce_source"));
                insert.setString(2, header(record, "ce_id"));
                insert.setLong(3, System.currentTimeMillis());
                insert.executeUpdate();
            }
            Shop.effect(connection, sold.number());
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
