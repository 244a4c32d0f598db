package com.acme;

import dev.signalbox.Signal;

/** Has no receivers. */
public record PizzaSold(int price) implements Signal {}
