/**
 * The data of all steps: records of what was read, without judgement. A class is an {@link OwnerModel} with a {@link
 * ReceiverModel} for each {@code @Receiver}. A receiver has the values in the source ({@link ReceiverAnnotation}), and
 * for each signal ({@link SignalModel}) an {@link Argument} for each parameter. For generated code, the receivers of a
 * class are divided into {@link PartModel parts}, and parts of several classes are united to {@link JointModel joints}.
 * Look at {@link OwnerModel} first.
 */
@NullMarked
package dev.signalbox.processor.model;

import org.jspecify.annotations.NullMarked;
