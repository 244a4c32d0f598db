package dev.signalbox.internal;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import java.util.ArrayList;
import java.util.List;

/**
 * A signal with a list for its receivers. Each thread has its own list, because a shared list would synchronise the
 * threads and hide races.
 */
public record Rung(List<Object> heard) implements Signal {

    /** Notes a receiver that hears this signal. */
    public static void hear(Signal signal, Object receiver) {
        ((Rung) signal).heard.add(receiver);
    }

    /** The receivers that hear a signal that is sent now, in order. */
    public static List<Object> heardOn(Channel<Rung> channel) {
        List<Object> heard = new ArrayList<>();
        channel.send(new Rung(heard));
        return heard;
    }

    public static List<Object> heardOn(Dispatcher dispatcher) {
        return heardOn(dispatcher.channel(Rung.class));
    }
}
