package dev.signalbox.durable.kitchen;

import dev.signalbox.Signal;
import dev.signalbox.durable.DeliveryInfo;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The object of all receivers. Those hear nothing that a test has not told what to do. */
public final class Bell {

    private final Map<String, Hearing<Signal>> hearings = new ConcurrentHashMap<>();

    /** What a receiver does. */
    @FunctionalInterface
    public interface Hearing<S> {
        void hear(S signal, DeliveryInfo delivery) throws Exception;
    }

    /** Says what a receiver does. */
    @SuppressWarnings("unchecked") // the registry says what it hears
    public <S extends Signal> void on(String id, Hearing<S> hearing) {
        hearings.put(id, (Hearing<Signal>) hearing);
    }

    boolean hears(String id) {
        return hearings.containsKey(id);
    }

    void hear(String id, Signal signal, DeliveryInfo delivery) throws Exception {
        Hearing<Signal> hearing = hearings.get(id);
        if (hearing == null) {
            throw new IllegalStateException("Nothing is said of " + id);
        }
        hearing.hear(signal, delivery);
    }
}
