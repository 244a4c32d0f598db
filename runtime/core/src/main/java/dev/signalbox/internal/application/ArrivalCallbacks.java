package dev.signalbox.internal.application;

import dev.signalbox.Registration;
import dev.signalbox.internal.Once;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is called when receivers may have come. */
public final class ArrivalCallbacks {

    private final List<Runnable> reactions = new CopyOnWriteArrayList<>();

    public Registration add(Runnable reaction) {
        Objects.requireNonNull(reaction, "reaction");
        reactions.add(reaction);
        return new Once(() -> reactions.remove(reaction));
    }

    /** To be called without a lock: callbacks ask for receivers, which takes locks. */
    public void announce() {
        reactions.forEach(Runnable::run);
    }
}
