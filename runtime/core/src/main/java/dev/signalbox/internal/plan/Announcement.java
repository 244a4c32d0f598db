package dev.signalbox.internal.plan;

import dev.signalbox.Signal;
import dev.signalbox.spi.FailedReceivers;
import dev.signalbox.spi.Probe;
import dev.signalbox.spi.Receivers;
import java.util.List;

/**
 * Tells probes of a signal before its receivers hear it.
 *
 * @param probes whom to tell
 * @param watched whether somebody watches, for whom a signal must be sent that no receiver hears
 */
record Announcement<S extends Signal>(List<Probe> probes, boolean watched) implements Receivers<S> {

    @Override
    public void send(S signal) {
        for (Probe probe : probes) {
            probe.sent(signal);
        }
    }

    @Override
    public void sendRobust(S signal, FailedReceivers failed) {
        send(signal);
    }
}
