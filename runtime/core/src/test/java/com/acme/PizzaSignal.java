package com.acme;

import dev.signalbox.Signal;

/** The common type of all signals about pizzas. */
public interface PizzaSignal extends Signal {}
