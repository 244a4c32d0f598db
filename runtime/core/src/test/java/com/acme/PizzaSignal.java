package com.acme;

import dev.signalbox.Signal;

/** What the signals about pizzas have in common. */
public interface PizzaSignal extends Signal {}
