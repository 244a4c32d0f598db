package dev.signalbox.spring.observation;

import dev.signalbox.ReceiverInfo;

/** The name under which a receiver is counted and observed. */
public final class ReceiverName {

    private ReceiverName() {}

    /**
     * The receiver's id. Receivers that were connected at run time without an id share one name for each type of
     * signal, because an application may connect any number of them.
     */
    public static String of(ReceiverInfo receiver) {
        boolean anonymous =
                receiver.owner() == null && receiver.id().equals(receiver.signal() + "#" + receiver.position());
        return anonymous ? receiver.signal() + "#connected" : receiver.id();
    }
}
