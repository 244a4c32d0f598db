package com.acme;

import org.jspecify.annotations.Nullable;

/** A pizza is done. */
public record PizzaDone(@Nullable Object sender, int size) implements PizzaSignal {}
