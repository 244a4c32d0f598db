/**
 * What has been read, as records that judge nothing: the one thing that all steps know.
 * A class is an {@link OwnerModel} with a {@link ReceiverModel} for each {@code @Receiver}; that has what was written ({@link
 * ReceiverAnnotation}), and for each signal ({@link SignalModel}) an {@link Argument} for each parameter. Cut for generated
 * code, the receivers of a class are {@link PartModel parts}, and parts of several classes {@link JointModel joints}.
 * Open {@link OwnerModel} first.
 */
@NullMarked
package dev.signalbox.processor.model;

import org.jspecify.annotations.NullMarked;
