/**
 * What a Kafka record contains: the headers of a CloudEvent in binary mode, as in the Kafka binding of CloudEvents 1.0,
 * and JSON. Open {@link dev.signalbox.kafka.internal.event.EventHeaders} first.
 */
@NullMarked
package dev.signalbox.kafka.internal.event;

import org.jspecify.annotations.NullMarked;
