package dev.signalbox.spi;

/**
 * A receiver in a part.
 *
 * @param id its stable name
 * @param position its rank among the methods of its class, as they are written there
 */
public record ReceiverEntry(String id, int position) {}
