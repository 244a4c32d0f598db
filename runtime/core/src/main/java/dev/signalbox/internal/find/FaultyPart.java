package dev.signalbox.internal.find;

import dev.signalbox.Signal;
import dev.signalbox.spi.Integration.FaultInjector;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part whose receivers are called as a fault injector does. */
public record FaultyPart<S extends Signal>(Part<S> part, List<ReceiverEntry> entries, FaultInjector injector)
        implements WrappedPart<S> {

    @Override
    public @Nullable Object call(int receiver, S signal) throws Exception {
        return injector.call(entries.get(receiver).id(), signal, () -> part.call(receiver, signal));
    }
}
