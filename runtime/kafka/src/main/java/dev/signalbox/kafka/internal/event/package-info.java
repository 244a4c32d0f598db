/**
 * What is in a record of Kafka: the headers of a CloudEvent in binary mode, as the CloudEvents 1.0 binding for Kafka has them,
 * and JSON. Open {@link dev.signalbox.kafka.internal.event.EventHeaders} first.
 */
@NullMarked
package dev.signalbox.kafka.internal.event;

import org.jspecify.annotations.NullMarked;
