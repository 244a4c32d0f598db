package dev.signalbox.internal;

import dev.signalbox.Signal;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Probe;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part that is watched.
 *
 * @param entries those of the part, read once
 */
record ProbedPart<S extends Signal>(Part<S> part, List<ReceiverEntry> entries, Probe probe) implements Part<S> {

    @Override
    public Terms terms() {
        return part.terms();
    }

    @Override
    public List<ReceiverEntry> receivers() {
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
        String id = entries.get(receiver).id();
        probe.before(id, signal);
        Object answer;
        try {
            answer = part.call(receiver, signal);
        } catch (Throwable e) {
            probe.failed(id, signal, e);
            throw e;
        }
        probe.after(id, signal, answer);
        return answer;
    }
}
