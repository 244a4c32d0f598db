package com.acme.shop;

import dev.signalbox.Receiver;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts, and no test looks at the count. */
final class Metrics {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Metrics() {}

    @Receiver(value = Ordered.class, order = 2)
    static void count() {
        COUNT.incrementAndGet();
    }
}
