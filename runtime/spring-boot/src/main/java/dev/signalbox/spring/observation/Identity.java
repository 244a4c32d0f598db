package dev.signalbox.spring.observation;

import dev.signalbox.ReceiverInfo;

/** Under which name a receiver is counted. */
public final class Identity {

    private Identity() {}

    /**
     * Its id. Those that were connected at run time without one share one name for each topic's type: an application may
     * connect and close any number of them.
     */
    public static String of(ReceiverInfo receiver) {
        boolean anonymous =
                receiver.owner() == null && receiver.id().equals(receiver.signal() + "#" + receiver.position());
        return anonymous ? receiver.signal() + "#connected" : receiver.id();
    }
}
