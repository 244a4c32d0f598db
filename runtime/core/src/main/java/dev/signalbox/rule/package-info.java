/**
 * Rules that a team lays down for its signals: which package may hear or send what, and what must or must never follow
 * from a signal. {@code signalbox-processor} keeps what receivers alone decide, when they are compiled. {@code
 * signalbox-wires} keeps the rest, in a test. Nothing is left of a rule at run time. Look at {@link
 * dev.signalbox.rule.MayHear} first.
 */
@NullMarked
package dev.signalbox.rule;

import org.jspecify.annotations.NullMarked;
