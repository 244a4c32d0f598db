package dev.signalbox.internal;

import dev.signalbox.Registration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs an action when it is first closed. Closing it again does nothing. */
public final class Once implements Registration {

    private final AtomicBoolean closed = new AtomicBoolean();
    private final Runnable end;

    public Once(Runnable end) {
        this.end = end;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            end.run();
        }
    }
}
