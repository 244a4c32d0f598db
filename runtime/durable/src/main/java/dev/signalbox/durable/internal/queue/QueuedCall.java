package dev.signalbox.durable.internal.queue;

/**
 * A call in the queue.
 *
 * @param task the name of its db-scheduler task: the present or a former id of its receiver
 */
public record QueuedCall(CallId id, String task) {}
