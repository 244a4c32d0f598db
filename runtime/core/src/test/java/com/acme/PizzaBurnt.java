package com.acme;

/** A pizza is burnt, and it was nobody. */
public record PizzaBurnt(int size) implements PizzaSignal {}
