package com.acme;

import dev.signalbox.Signal;
import java.util.concurrent.CompletionStage;

/** Heard on the executor, which then waits for something. */
public record PizzaBaked(CompletionStage<?> cut) implements Signal {}
