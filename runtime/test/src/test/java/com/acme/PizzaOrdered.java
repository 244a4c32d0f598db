package com.acme;

import dev.signalbox.Signal;
import org.jspecify.annotations.Nullable;

/** A signal that receivers hear at once and on the executor. */
public record PizzaOrdered(@Nullable Kitchen sender, int size) implements Signal {}
