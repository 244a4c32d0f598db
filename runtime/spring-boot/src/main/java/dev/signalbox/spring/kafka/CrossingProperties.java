package dev.signalbox.spring.kafka;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.util.unit.DataSize;

/**
 * Settings of signals that cross to other services. The address of Kafka is spring.kafka.bootstrap-servers.
 *
 * @param service The name by which other services and Kafka know this one. By default spring.application.name.
 * @param relay Whether this application takes signals to Kafka and receives those of other services. If false, it only
 *     records signals, and another node takes them.
 * @param topics The topics to receive. By default all topics whose signals have a receiver.
 * @param hearOwn Whether this service also receives the signals that it has sent itself.
 * @param consumers How many threads receive, each with a consumer. Threads beyond the number of partitions get no work.
 * @param pollInterval How often to look for signals that other nodes have recorded. Signals that this node records are
 *     taken to Kafka at once.
 * @param lease How long the relaying node may fail to prolong its lease before another node takes over.
 * @param attempts How often a signal is attempted before its record goes to the dead-letter topic.
 * @param backoff How long to wait after the first failure. The wait doubles after each further failure. Meanwhile the
 *     signals behind it in the partition wait.
 * @param maxBackoff The longest wait between two attempts.
 * @param retention How long the inbox remembers that a signal was received. Should be longer than the topics keep
 *     records.
 * @param maxSize How large a signal may be as JSON.
 * @param createTopics Whether to make missing topics. By default true if devtools restart the application, otherwise
 *     false.
 * @param partitions How many partitions each topic has that is made.
 * @param replicas How many replicas each topic has that is made.
 * @param initializeSchema When to make the tables.
 * @param health When the health indicator says that signals wait for too long.
 */
@ConfigurationProperties("signalbox.kafka")
public record CrossingProperties(
        @Nullable String service,
        @DefaultValue("true") boolean relay,
        @Nullable List<String> topics,
        @DefaultValue("false") boolean hearOwn,
        @DefaultValue("1") int consumers,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("6") int attempts,
        @DefaultValue("200ms") Duration backoff,
        @DefaultValue("10s") Duration maxBackoff,
        @DefaultValue("14d") Duration retention,
        @DefaultValue("900KB") DataSize maxSize,
        @DefaultValue("false") boolean createTopics,
        @DefaultValue("3") int partitions,
        @DefaultValue("1") int replicas,
        @DefaultValue("embedded") DatabaseInitializationMode initializeSchema,
        @DefaultValue Health health) {

    /**
     * When the health indicator says that signals wait for too long.
     *
     * @param maxAge For how long a signal may wait for Kafka at most.
     */
    public record Health(@DefaultValue("5m") Duration maxAge) {}
}
