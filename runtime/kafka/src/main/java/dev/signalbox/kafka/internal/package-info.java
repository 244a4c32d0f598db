/**
 * Puts the parts together. In {@code record}, signals become rows of the sender's transaction; {@code store} has the
 * rows; {@code relay} takes them to Kafka; {@code arrival} sends signals of other services to the receivers of this
 * one; {@code event} has the format in between; {@code thread} says how the module's threads wait and log. Open
 * {@code RunningCrossings} first.
 */
@NullMarked
package dev.signalbox.kafka.internal;

import org.jspecify.annotations.NullMarked;
