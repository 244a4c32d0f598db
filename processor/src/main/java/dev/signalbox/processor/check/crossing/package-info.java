/**
 * The rules about signals that reach other services: whether one can be read again there, and whether topics, keys and
 * names can be used. In: a {@link dev.signalbox.processor.model.annotated.CrossingModel CrossingModel}. Out: findings.
 * Open {@link CrossingValidator} first; the texts of the findings are in
 * {@link dev.signalbox.processor.finding.FindingKind FindingKind}. Which types no signal can carry to another service,
 * {@link dev.signalbox.processor.check.durable.UnrecordableTypes UnrecordableTypes} decides.
 */
@NullMarked
package dev.signalbox.processor.check.crossing;

import org.jspecify.annotations.NullMarked;
