/**
 * The sender's side: in comes a signal whose record crosses, out comes a row of the outbox in the sender's transaction. Open
 * {@link dev.signalbox.kafka.internal.record.OutboxRecording} first.
 */
@NullMarked
package dev.signalbox.kafka.internal.record;

import org.jspecify.annotations.NullMarked;
