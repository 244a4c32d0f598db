package dev.signalbox.durable.kitchen;

import dev.signalbox.Signal;

/** Another signal of the application's own. */
public record BillPaid(int amount) implements Signal {}
