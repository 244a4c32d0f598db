/**
 * From the outbox to Kafka: one thread reads rows, sends them, and deletes those that Kafka has acknowledged. {@code
 * Refusals} decides which errors of Kafka are final. Open {@link dev.signalbox.kafka.internal.relay.Relay} first.
 */
@NullMarked
package dev.signalbox.kafka.internal.relay;

import org.jspecify.annotations.NullMarked;
