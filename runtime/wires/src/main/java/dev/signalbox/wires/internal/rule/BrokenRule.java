package dev.signalbox.wires.internal.rule;

import org.jspecify.annotations.Nullable;

/**
 * A broken rule.
 *
 * @param unheard the signal that is not heard where it must be; null if the rule is another one
 * @param text what the user is told
 */
public record BrokenRule(@Nullable String unheard, String text) {}
