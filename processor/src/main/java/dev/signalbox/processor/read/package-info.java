/**
 * Turns classes with receivers into models. Judges nothing: what cannot work is in the model too.
 * In: a class. Out: an {@link dev.signalbox.processor.model.OwnerModel OwnerModel}, which also lists the types that are missing.
 * {@link OwnerReader} reads a class, {@link AnnotationReader} what is written in {@code @Receiver}, {@link SignalReader} the
 * signals, and {@link ArgumentReader} what each parameter gets.
 * Open {@link OwnerReader} first.
 */
@NullMarked
package dev.signalbox.processor.read;

import org.jspecify.annotations.NullMarked;
