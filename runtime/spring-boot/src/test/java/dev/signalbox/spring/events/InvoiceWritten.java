package dev.signalbox.spring.events;

import dev.signalbox.Signal;

/** Not chosen to be an event. */
public record InvoiceWritten(String customer) implements Signal {}
