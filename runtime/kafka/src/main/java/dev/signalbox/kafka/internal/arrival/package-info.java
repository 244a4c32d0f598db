/**
 * From Kafka to receivers: threads poll records, read them as signals ({@code SignalReader}), and send each in a
 * transaction ({@code Receiving}). {@code PartitionWork} decides what happens to a record that cannot be read or that
 * fails: another attempt, or the dead-letter topic. {@code ArrivalSettings} are the settings of the consumers, and which of
 * them the application may change. Open {@link dev.signalbox.kafka.internal.arrival.Arrivals} first.
 */
@NullMarked
package dev.signalbox.kafka.internal.arrival;

import org.jspecify.annotations.NullMarked;
