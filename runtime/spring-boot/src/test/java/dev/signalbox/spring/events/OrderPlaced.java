package dev.signalbox.spring.events;

/** Somebody ordered something. */
public record OrderPlaced(String customer, boolean big) implements OrderSignal {}
