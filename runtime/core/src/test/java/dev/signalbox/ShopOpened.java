package dev.signalbox;

import org.jspecify.annotations.Nullable;

/** A signal of a library that applications share, and so of another class loader than theirs. */
public record ShopOpened(@Nullable Object sender) implements Signal {}
