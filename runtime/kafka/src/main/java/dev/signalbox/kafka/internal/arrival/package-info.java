/**
 * From Kafka to receivers: one thread or several poll records, make signals of them, and send each in a transaction. What
 * cannot be read or fails for good goes to the dead-letter topic. Open {@link dev.signalbox.kafka.internal.arrival.Arrivals}
 * first.
 */
@NullMarked
package dev.signalbox.kafka.internal.arrival;

import org.jspecify.annotations.NullMarked;
