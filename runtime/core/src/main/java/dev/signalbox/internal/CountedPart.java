package dev.signalbox.internal;

import dev.signalbox.Signal;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part whose calls are counted, for dispatchers with a depth.
 *
 * @param entries those of the part, read once
 */
record CountedPart<S extends Signal>(Part<S> part, List<Entry> entries, Trails trails) implements Part<S> {

    @Override
    public Terms terms() {
        return part.terms();
    }

    @Override
    public List<Entry> receivers() {
        return entries;
    }

    @Override
    public boolean accepts(S signal) {
        return part.accepts(signal);
    }

    @Override
    public void send(S signal) throws Exception {
        if (accepts(signal)) {
            for (int receiver = 0; receiver < entries.size(); receiver++) {
                call(receiver, signal);
            }
        }
    }

    @Override
    public @Nullable Object call(int receiver, S signal) throws Exception {
        Trails.Call call = trails.enter(entries.get(receiver).id());
        try {
            return part.call(receiver, signal);
        } finally {
            call.close();
        }
    }
}
