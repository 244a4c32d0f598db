package dev.signalbox.wires.internal.rule;

import org.jspecify.annotations.Nullable;

/**
 * A broken rule.
 *
 * @param unheard the signal, if the broken rule is {@code @MustBeHeard}; otherwise null
 * @param text the message for the user
 */
public record BrokenRule(@Nullable String unheard, String text) {}
