package com.acme;

import dev.signalbox.Signal;

/** Heard by nobody. */
public record PizzaSold(int price) implements Signal {}
