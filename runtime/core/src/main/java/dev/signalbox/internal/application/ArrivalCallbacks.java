package dev.signalbox.internal.application;

import dev.signalbox.Registration;
import dev.signalbox.internal.Once;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** Calls integrations back when there may be new receivers. */
public final class ArrivalCallbacks {

    private final List<Runnable> reactions = new CopyOnWriteArrayList<>();

    public Registration add(Runnable reaction) {
        Objects.requireNonNull(reaction, "reaction");
        reactions.add(reaction);
        return new Once(() -> reactions.remove(reaction));
    }

    /** Calls them all. The caller must hold no lock, because the callbacks ask for receivers, and that takes locks. */
    public void announce() {
        reactions.forEach(Runnable::run);
    }
}
