package com.acme;

import dev.signalbox.Signal;

/** A bill was sent. */
public record BillSent(String to) implements Signal {}
