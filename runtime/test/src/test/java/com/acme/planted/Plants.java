package com.acme.planted;

import com.acme.shop.Shop;
import dev.signalbox.Dispatcher;
import dev.signalbox.test.SignalRecorder;
import dev.signalbox.test.SignalsExtension;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the tests of plants have in common. */
abstract class Plants {

    static final Dispatcher APPLICATION =
            Dispatcher.builder().transactions(Shop::transaction).build();

    @RegisterExtension
    static final SignalsExtension SIGNALS = SignalsExtension.of(APPLICATION);

    @BeforeEach
    void clear(SignalRecorder recorder) {
        recorder.awaitSignals();
        Shop.clear();
    }

    List<String> mails() {
        return Shop.MAILS;
    }

    /** Waits a little, as tests do that do not know for what. */
    static void waitALittle(BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(350);
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
