package dev.signalbox.kafka.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics that are missing. Each thread runs this before it uses Kafka; it does nothing once it has succeeded. */
final class TopicCreation implements Runnable {

    private final Map<String, Object> settings;
    private final List<NewTopic> topics;
    private boolean done;

    TopicCreation(Map<String, Object> settings, Collection<String> topics, int partitions, int replicas) {
        this.settings = settings;
        this.topics = topics.stream()
                .map(each -> new NewTopic(each, partitions, (short) replicas))
                .toList();
    }

    @Override
    public synchronized void run() {
        if (done) {
            return;
        }
        try (Admin admin = Admin.create(settings)) {
            for (KafkaFuture<Void> each : admin.createTopics(topics).values().values()) {
                await(each);
            }
        }
        done = true;
    }

    private static void await(KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("Kafka topics could not be created", e.getCause());
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
