package com.acme;

import dev.signalbox.Signal;

public record JavaSignal(String text) implements Signal {}
