package dev.signalbox.spi;

/**
 * A receiver in a part.
 *
 * @param id its stable name
 * @param position its place among the methods of its class, in source order
 */
public record ReceiverEntry(String id, int position) {}
