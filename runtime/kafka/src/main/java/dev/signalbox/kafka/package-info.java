/**
 * Signals that reach other services through Kafka. In: signals whose records are marked
 * {@link dev.signalbox.kafka.Crosses @Crosses}. Out: the same signals in other services that have receivers for them.
 * Open {@code Crosses} first, then {@code Crossings}, which has the settings.
 */
@NullMarked
package dev.signalbox.kafka;

import org.jspecify.annotations.NullMarked;
