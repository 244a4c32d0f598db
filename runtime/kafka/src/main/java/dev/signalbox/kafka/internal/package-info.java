/**
 * Puts the parts together. In {@code record}, signals become rows of the sender's transaction; {@code outbox} has the rows;
 * {@code relay} takes them to Kafka; {@code arrival} sends what other services have sent to the receivers; {@code event} is the
 * format in between. Open {@code RunningCrossings} first.
 */
@NullMarked
package dev.signalbox.kafka.internal;

import org.jspecify.annotations.NullMarked;
