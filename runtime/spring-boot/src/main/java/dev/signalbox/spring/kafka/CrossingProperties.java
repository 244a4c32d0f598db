package dev.signalbox.spring.kafka;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.util.unit.DataSize;

/**
 * Settings of signals that cross to other services. Where Kafka is, spring.kafka.bootstrap-servers says.
 *
 * @param service The name by which other services and Kafka know this one. By default spring.application.name.
 * @param relay Whether this application takes signals to Kafka and receives those of other services. If false, it only
 *     records them, for another node to take.
 * @param topics The topics that it receives. By default all whose signals have a receiver.
 * @param hearOwn Whether it also receives what this service has sent itself.
 * @param consumers How many threads receive, each with a consumer. More than the partitions are of no use.
 * @param pollInterval How often to look for signals to take to Kafka, beside those that this node has just recorded.
 * @param lease How long the node that relays may say nothing before another one takes over.
 * @param attempts How often a signal is received that fails, before its record goes to the dead-letter topic.
 * @param backoff How long to wait after the first failure. Twice as long after each further one. The signals behind it in
 *     the partition wait meanwhile.
 * @param maxBackoff The longest wait between two attempts.
 * @param retention How long it is remembered that a signal was received. Should be longer than the topics keep records.
 * @param maxSize How large a signal may be as JSON.
 * @param createTopics Whether to make topics that are missing. True in development, which is where devtools restart the
 *     application.
 * @param partitions How many partitions topics have that are made.
 * @param replicas How many replicas they have.
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
     * @param maxAge How long ago the oldest signal that waits for Kafka may have been sent.
     */
    public record Health(@DefaultValue("5m") Duration maxAge) {}
}
