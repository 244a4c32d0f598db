package dev.signalbox.spring.durable;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.sql.init.DatabaseInitializationMode;

/**
 * Settings of durable receivers.
 *
 * @param deliver Whether this application calls its durable receivers. If false, it only records their calls, and
 *     another node delivers them.
 * @param threads How many calls run at the same time. Should be less than the number of connections in the pool.
 * @param pollInterval How often to look for due calls that other nodes have recorded. Calls that this node records are
 *     delivered at once.
 * @param heartbeatInterval How often a node writes a heartbeat. After four missed heartbeats another node takes its
 *     calls over.
 * @param attempts How often a call is attempted before it becomes a dead letter, unless @Durable says so.
 * @param backoff How long to wait after the first failure, unless @Durable says so. The wait doubles after each further
 *     failure.
 * @param maxBackoff The longest wait between two attempts, unless @Durable says so.
 * @param timeout How long an attempt may take before its thread is interrupted, unless @Durable says so.
 * @param retention How long the table signalbox_inbox remembers that a call was delivered. Only used with an isolation
 *     above READ COMMITTED. Must be longer than a process can be frozen and continue.
 * @param initializeSchema When to make the tables.
 * @param health When the health indicator says that durable receivers are degraded.
 */
@ConfigurationProperties("signalbox.durable")
public record DurableProperties(
        @DefaultValue("true") boolean deliver,
        @DefaultValue("10") int threads,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("6s") Duration heartbeatInterval,
        @DefaultValue("10") int attempts,
        @DefaultValue("1s") Duration backoff,
        @DefaultValue("1h") Duration maxBackoff,
        @DefaultValue("10m") Duration timeout,
        @DefaultValue("7d") Duration retention,
        @DefaultValue("embedded") DatabaseInitializationMode initializeSchema,
        @DefaultValue Health health) {

    /**
     * When the health indicator says that durable receivers are degraded.
     *
     * @param maxDeadLetters How many dead letters there may be at most.
     * @param maxAge For how long a call may be due at most.
     */
    public record Health(
            @DefaultValue("0") long maxDeadLetters,
            @DefaultValue("5m") Duration maxAge) {}
}
