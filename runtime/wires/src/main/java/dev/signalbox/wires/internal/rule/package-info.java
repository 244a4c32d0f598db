/**
 * Checks the rules that a team wrote with the annotations of {@code dev.signalbox.rule}. The compiler cannot check
 * them, because it does not know who sends. In: sends, wires and the program. Out: a text for each broken rule. Look at
 * {@link dev.signalbox.wires.internal.rule.RuleChecker} first; {@link dev.signalbox.wires.internal.rule.Rules} reads
 * the annotations.
 */
@NullMarked
package dev.signalbox.wires.internal.rule;

import org.jspecify.annotations.NullMarked;
