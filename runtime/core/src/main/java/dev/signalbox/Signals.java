package dev.signalbox;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The default dispatcher, as static methods. */
public final class Signals {

    private Signals() {}

    /**
     * Calls every receiver of the signal.
     *
     * @return what the receivers returned
     * @see Channel#send
     */
    public static <S extends Signal> Responses send(S signal) {
        return Default.DISPATCHER.channelOf(signal).send(signal);
    }

    /**
     * Calls every receiver of the signal, whichever fail.
     *
     * @return what the receivers returned, and which failed
     * @see Channel#sendRobust
     */
    public static <S extends Signal> Responses sendRobust(S signal) {
        return Default.DISPATCHER.channelOf(signal).sendRobust(signal);
    }

    /**
     * Calls every receiver of the signal and awaits what they have begun.
     *
     * @see Channel#sendAsync
     */
    public static <S extends Signal> CompletionStage<Responses> sendAsync(S signal) {
        return Default.DISPATCHER.channelOf(signal).sendAsync(signal);
    }

    /** The channel for the signals of exactly this class. */
    public static <S extends Signal> Channel<S> channel(Class<S> type) {
        return Default.DISPATCHER.channel(type);
    }

    /**
     * Connects a receiver at run time, from the next send on.
     *
     * @return to disconnect it with
     */
    public static <S extends Signal> Connection connect(Topic<S> topic, Consumer<? super S> receiver) {
        return Default.DISPATCHER.connect(topic, receiver);
    }

    /** The default dispatcher, for integrations. */
    public static Dispatcher dispatcher() {
        return Default.DISPATCHER;
    }

    /** Made when first needed: linking it looks for the application's registries. */
    private static final class Default {
        static final Dispatcher DISPATCHER = Dispatcher.builder().build();
    }
}
