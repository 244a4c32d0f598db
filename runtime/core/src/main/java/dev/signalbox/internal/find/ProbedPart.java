package dev.signalbox.internal.find;

import dev.signalbox.Signal;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Probe;
import dev.signalbox.spi.ReceiverEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part that tells probes of its calls.
 *
 * @param entries the entries of the part, read once
 * @param probes for each entry the probe of its calls
 */
public record ProbedPart<S extends Signal>(Part<S> part, List<ReceiverEntry> entries, List<Probe> probes)
        implements WrappedPart<S> {

    /** Wraps the part of these receivers. */
    public static <S extends Signal> ProbedPart<S> of(Part<S> part, List<Candidate<S>> receivers, Probe probe) {
        List<ReceiverEntry> entries = new ArrayList<>();
        List<Probe> probes = new ArrayList<>();
        for (Candidate<S> each : receivers) {
            entries.add(each.entry());
            probes.add(probe.forReceiver(each.info()));
        }
        return new ProbedPart<>(part, List.copyOf(entries), List.copyOf(probes));
    }

    @Override
    public @Nullable Object call(int receiver, S signal) throws Exception {
        String id = entries.get(receiver).id();
        Probe probe = probes.get(receiver);
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
