package dev.signalbox.spring.events;

/** A customer ordered something. */
public record OrderPlaced(String customer, boolean big) implements OrderSignal {}
