package dev.signalbox.hibernate.collections;

import jakarta.persistence.Embeddable;

/** A value of two columns. */
@Embeddable
public record Spot(String name, Integer size) {}
