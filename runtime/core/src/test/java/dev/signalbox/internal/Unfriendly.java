package dev.signalbox.internal;

import dev.signalbox.Signal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A sender or receiver that must be compared only by class or identity. */
final class Unfriendly implements Consumer<Signal> {

    private final Runnable hearing;

    Unfriendly() {
        this(() -> {});
    }

    Unfriendly(Runnable hearing) {
        this.hearing = hearing;
    }

    @Override
    public void accept(Signal signal) {
        hearing.run();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        throw new AssertionError("Nothing asks what it equals");
    }

    @Override
    public int hashCode() {
        throw new AssertionError("Nothing puts it in a map");
    }
}
