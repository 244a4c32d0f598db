package dev.signalbox.spi;

import dev.signalbox.ReceiverInfo;
import dev.signalbox.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Is told of signals and of the calls of their receivers, for metrics and traces. For each call, on the thread of the
 * receiver, {@link #before} is called once, and then either {@link #after} or {@link #failed} once. A probe must not
 * throw. A dispatcher without a probe pays nothing for it.
 */
public interface Probe {

    /**
     * A signal is being sent; its receivers, if it has any, are not called yet. Called on the sending thread, even if
     * this thread has muted the signal. Not called for signals that an integration does not send because they have no
     * receivers.
     */
    default void sent(Signal signal) {}

    /**
     * The probe of one receiver, for probes that need to know more than the id. Called each time that a dispatcher
     * finds the receivers of a signal, so possibly several times for one receiver. Must not throw. By default returns
     * this probe.
     */
    default Probe forReceiver(ReceiverInfo receiver) {
        return this;
    }

    /** A receiver is about to be called. */
    default void before(String receiver, Signal signal) {}

    /** A receiver has returned. */
    default void after(String receiver, Signal signal) {}

    /**
     * A receiver has returned this answer, or null if it returns nothing. By default calls {@link #after(String,
     * Signal)}.
     */
    default void after(String receiver, Signal signal, @Nullable Object answer) {
        after(receiver, signal);
    }

    /** A receiver has thrown. */
    default void failed(String receiver, Signal signal, Throwable failure) {}
}
