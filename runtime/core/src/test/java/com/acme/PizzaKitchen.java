package com.acme;

/** A special kitchen. */
public final class PizzaKitchen extends Kitchen {}
