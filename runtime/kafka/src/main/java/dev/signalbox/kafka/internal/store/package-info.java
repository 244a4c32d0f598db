/**
 * The database's side: signals that wait for Kafka, signals that have been received, and the lease of the node that relays.
 * Open {@link dev.signalbox.kafka.internal.store.Outbox} first.
 */
@NullMarked
package dev.signalbox.kafka.internal.store;

import org.jspecify.annotations.NullMarked;
