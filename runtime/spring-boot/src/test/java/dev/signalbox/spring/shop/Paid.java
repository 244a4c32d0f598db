package dev.signalbox.spring.shop;

import dev.signalbox.Signal;

/** A customer has paid. */
public record Paid(String customer) implements Signal {}
