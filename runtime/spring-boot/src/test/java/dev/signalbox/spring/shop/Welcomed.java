package dev.signalbox.spring.shop;

import dev.signalbox.Signal;

/** A new customer was welcomed. */
public record Welcomed(String name) implements Signal {}
