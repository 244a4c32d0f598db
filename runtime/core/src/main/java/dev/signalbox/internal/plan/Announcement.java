package dev.signalbox.internal.plan;

import dev.signalbox.Signal;
import dev.signalbox.internal.Log;
import dev.signalbox.spi.FailedReceivers;
import dev.signalbox.spi.Probe;
import dev.signalbox.spi.Receivers;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs before the receivers of a send. Tells probes of the signal, and reports a signal that has no receivers.
 *
 * @param probes are told of the signal
 * @param watched whether there is a watch on any thread: then signals without receivers are sent, too
 * @param unheard is told of the signal; null if it has receivers
 */
record Announcement<S extends Signal>(
        List<Probe> probes, boolean watched, @Nullable Consumer<Signal> unheard) implements Receivers<S> {

    @Override
    public void send(S signal) {
        for (Probe probe : probes) {
            probe.sent(signal);
        }
        if (unheard != null) {
            tellUnheard(signal, unheard);
        }
    }

    private static void tellUnheard(Signal signal, Consumer<Signal> unheard) {
        try {
            unheard.accept(signal);
        } catch (RuntimeException e) {
            Log.LOGGER.log(Level.ERROR, "What is told of signals without receivers failed", e);
        }
    }

    @Override
    public void sendRobust(S signal, FailedReceivers failed) {
        send(signal);
    }
}
