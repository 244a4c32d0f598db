package dev.signalbox.internal;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * A signal that brings a list for its receivers. No two threads share one, since what they synchronise on would keep
 * them from racing.
 */
public record Rung(List<Object> heard) implements Signal {

    /** A receiver that hears it notes itself. */
    public static void hear(Signal signal, Object receiver) {
        ((Rung) signal).heard.add(receiver);
    }

    /** Who hears one that is sent now, in order. */
    public static List<Object> heardOn(Channel<Rung> channel) {
        List<Object> heard = new ArrayList<>();
        channel.send(new Rung(heard));
        return heard;
    }

    public static List<Object> heardOn(Dispatcher dispatcher) {
        return heardOn(dispatcher.channel(Rung.class));
    }
}
