package dev.signalbox.spi;

import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Is told of signals and of the calls of their receivers, for metrics and traces. Each call is told on the thread of
 * the receiver, once {@link #before} it and then once {@link #after} it or when it {@link #failed}. A probe must not
 * throw. A dispatcher without a probe pays nothing for it.
 */
public interface Probe {

    /**
     * A signal is being sent; its receivers, if it has any, are not called yet. Told on the thread that sends it, also
     * if this thread has muted it. Not told of signals that an integration does not send because they have no
     * receivers.
     */
    default void sent(Signal signal) {}

    /**
     * The probe that is told of the calls of one receiver, if it needs to know more than the id. Asked each time that a
     * dispatcher finds out who hears a signal, so more than once for one receiver. Must not throw. By default this
     * probe.
     */
    default Probe forReceiver(ReceiverInfo receiver) {
        return this;
    }

    /** A receiver is about to be called. */
    default void before(String receiver, Signal signal) {}

    /** A receiver has returned. */
    default void after(String receiver, Signal signal) {}

    /** A receiver has returned this, or null if it returns nothing. By default {@link #after(String, Signal)}. */
    default void after(String receiver, Signal signal, @Nullable Object answer) {
        after(receiver, signal);
    }

    /** A receiver has thrown. */
    default void failed(String receiver, Signal signal, Throwable failure) {}
}
