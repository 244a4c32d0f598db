package dev.signalbox.hibernate.collections;

import jakarta.persistence.Embeddable;

/** A value with two columns. */
@Embeddable
public record Spot(String name, Integer size) {}
