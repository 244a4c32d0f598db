/**
 * Signals that reach other services through Kafka. In come signals whose records are marked {@link
 * dev.signalbox.kafka.Crosses @Crosses}; out come, in the services that have receivers for them, the same signals. Open
 * {@code Crosses} first.
 */
@NullMarked
package dev.signalbox.kafka;

import org.jspecify.annotations.NullMarked;
