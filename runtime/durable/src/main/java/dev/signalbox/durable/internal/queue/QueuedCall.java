package dev.signalbox.durable.internal.queue;

/**
 * A call in the queue.
 *
 * @param task under which it is queued: an id that its receiver has or had
 */
public record QueuedCall(CallId id, String task) {}
