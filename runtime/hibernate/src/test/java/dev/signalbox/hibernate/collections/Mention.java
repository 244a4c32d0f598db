package dev.signalbox.hibernate.collections;

import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToOne;

/** A value that refers to an entity. */
@Embeddable
public record Mention(String text, @ManyToOne Item item) {}
