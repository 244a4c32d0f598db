/** The tables alone, without Kafka. */
@NullMarked
package dev.signalbox.kafka.internal.store;

import org.jspecify.annotations.NullMarked;
