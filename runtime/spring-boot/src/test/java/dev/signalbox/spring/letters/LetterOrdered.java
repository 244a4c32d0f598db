package dev.signalbox.spring.letters;

import dev.signalbox.Signal;

/** A letter is to be written. */
public record LetterOrdered(String text) implements Signal {}
