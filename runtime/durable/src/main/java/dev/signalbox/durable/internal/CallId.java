package dev.signalbox.durable.internal;

/** Which call it is: what was sent, and to which receiver. */
record CallId(String receiver, String eventId) {}
