/**
 * The rules about rules: what the annotations of {@code dev.signalbox.rule} forbid to receivers, and which of them cannot be
 * kept. In: the model of a receiver, or a rule as it is written. Out: findings. Each class is one rule; {@link
 * RuleValidator} calls those about written rules. Open {@link MayHearValidator} first.
 */
@NullMarked
package dev.signalbox.processor.check.rule;

import org.jspecify.annotations.NullMarked;
