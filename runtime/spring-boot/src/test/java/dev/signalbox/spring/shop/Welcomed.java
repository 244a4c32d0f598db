package dev.signalbox.spring.shop;

import dev.signalbox.Signal;

/** A new customer is told so. */
public record Welcomed(String name) implements Signal {}
