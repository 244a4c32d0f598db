package dev.signalbox.spring.events;

import dev.signalbox.Signal;

/** A signal that is not published as an event. */
public record InvoiceWritten(String customer) implements Signal {}
