package dev.signalbox;

import org.jspecify.annotations.Nullable;

/** A signal of a library that several applications share. Its class loader is not theirs. */
public record ShopOpened(@Nullable Object sender) implements Signal {}
