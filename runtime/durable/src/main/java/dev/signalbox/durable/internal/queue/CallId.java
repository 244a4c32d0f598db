package dev.signalbox.durable.internal.queue;

/** Which call it is: what was sent, and to which receiver. */
public record CallId(String receiver, String eventId) {}
