/**
 * The tables: signals that wait for Kafka, and the order in which the relay takes them ({@code Outbox}); signals that
 * have been received ({@code Inbox}); the lease of the node that relays ({@code Lease}). Open
 * {@link dev.signalbox.kafka.internal.store.Outbox} first.
 */
@NullMarked
package dev.signalbox.kafka.internal.store;

import org.jspecify.annotations.NullMarked;
