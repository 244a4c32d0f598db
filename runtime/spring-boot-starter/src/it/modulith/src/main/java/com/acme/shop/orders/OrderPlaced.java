package com.acme.shop.orders;

import dev.signalbox.Signal;

public record OrderPlaced(int number) implements Signal {}
