package dev.signalbox.internal.find;

import dev.signalbox.Signal;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Terms;
import java.util.List;

/** A part that does something around each call of a receiver. */
sealed interface WrappedPart<S extends Signal> extends Part<S> permits FaultyPart, ProbedPart {

    /** What it wraps. */
    Part<S> part();

    /** The entries of the part, read once. */
    List<ReceiverEntry> entries();

    @Override
    default Terms terms() {
        return part().terms();
    }

    @Override
    default List<ReceiverEntry> receivers() {
        return entries();
    }

    @Override
    default boolean accepts(S signal) {
        return part().accepts(signal);
    }

    @Override
    default void send(S signal) throws Exception {
        if (accepts(signal)) {
            for (int receiver = 0; receiver < entries().size(); receiver++) {
                call(receiver, signal);
            }
        }
    }
}
