/**
 * The rules about one class with receivers.
 * In: an {@link dev.signalbox.processor.model.OwnerModel OwnerModel}. Out: a {@link OwnerValidator.Verdict Verdict}, with the
 * findings and with the receivers that are right. Each validator has the rules of one subject; {@link OwnerValidator} calls them.
 * Open {@link OwnerValidator} first.
 */
@NullMarked
package dev.signalbox.processor.check;

import org.jspecify.annotations.NullMarked;
