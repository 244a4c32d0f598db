package dev.signalbox.spring.shop;

import dev.signalbox.Signal;

/** Somebody ordered something. */
public record OrderPlaced(String customer) implements Signal {}
