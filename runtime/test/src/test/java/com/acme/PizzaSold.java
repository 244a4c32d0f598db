package com.acme;

import dev.signalbox.Signal;

/** A signal without receivers. */
public record PizzaSold(int price) implements Signal {}
