package dev.signalbox.spring.shop;

import dev.signalbox.Signal;

/** A customer ordered something. */
public record OrderPlaced(String customer) implements Signal {}
