/**
 * Turns classes with receivers into models. Collects facts, for instance whether other files can name a class, and
 * does not judge them: the model also contains what cannot work. In: a class. Out: an {@link
 * dev.signalbox.processor.model.OwnerModel OwnerModel}, which also lists missing types. {@link OwnerReader} reads a
 * class, {@link AnnotationReader} the values in {@code @Receiver}, {@link SignalReader} the signals, and {@link
 * ArgumentReader} the argument of each parameter. Look at {@link OwnerReader} first.
 */
@NullMarked
package dev.signalbox.processor.read;

import org.jspecify.annotations.NullMarked;
