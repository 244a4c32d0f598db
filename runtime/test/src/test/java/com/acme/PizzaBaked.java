package com.acme;

import dev.signalbox.Signal;
import java.util.concurrent.CompletionStage;

/** A signal that receivers hear on the executor. One of them waits for {@code cut}. */
public record PizzaBaked(CompletionStage<?> cut) implements Signal {}
