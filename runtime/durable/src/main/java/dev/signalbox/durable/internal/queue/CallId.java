package dev.signalbox.durable.internal.queue;

/** Identifies a call: the receiver, and the id of the send. */
public record CallId(String receiver, String eventId) {}
