package com.acme.shop;

import dev.signalbox.Signal;

/** An article is ordered. */
public record Ordered(String article) implements Signal {}
