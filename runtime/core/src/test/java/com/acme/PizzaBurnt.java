package com.acme;

/** A pizza is burnt. It has no sender. */
public record PizzaBurnt(int size) implements PizzaSignal {}
