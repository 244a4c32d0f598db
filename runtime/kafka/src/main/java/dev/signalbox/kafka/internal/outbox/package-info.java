/** The database's side: the rows of signals that wait for Kafka, and the lease of the node that relays them. Open {@link
 * dev.signalbox.kafka.internal.outbox.Outbox} first. */
@NullMarked
package dev.signalbox.kafka.internal.outbox;

import org.jspecify.annotations.NullMarked;
