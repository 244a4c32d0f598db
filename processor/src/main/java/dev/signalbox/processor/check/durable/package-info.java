/**
 * The rules about durable receivers, whose calls are recorded and made later, by another process if need be.
 * In: the model of a receiver. Out: findings. {@link DurableValidator} has the rules about {@code @Durable} and what stands
 * beside it; {@link RecordingValidator} those about what can be recorded of a signal. {@link
 * UnrecordableTypes} lists the types that cannot be recorded, nor reach other services.
 * Open {@link DurableValidator} first.
 */
@NullMarked
package dev.signalbox.processor.check.durable;

import org.jspecify.annotations.NullMarked;
