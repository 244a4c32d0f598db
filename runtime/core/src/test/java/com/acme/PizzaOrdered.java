package com.acme;

/** A pizza was ordered. */
public record PizzaOrdered(int size) implements PizzaSignal {}
