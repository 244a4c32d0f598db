package dev.signalbox;

import dev.signalbox.internal.process.ProcessDispatcher;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * The default dispatcher, as static methods: what application code calls.
 *
 * <pre>{@code
 * Signals.send(new PizzaDone(kitchen, List.of("olives"), 4));
 * }</pre>
 */
public final class Signals {

    private Signals() {}

    /**
     * Calls every receiver of the signal.
     *
     * @return what the receivers returned
     * @see Channel#send
     */
    public static <S extends Signal> Responses send(S signal) {
        return Default.CHANNELS.of(signal).send(signal);
    }

    /**
     * Calls every receiver of the signal, even if some of them fail.
     *
     * @return what the receivers returned, and the failures of those that threw
     * @see Channel#sendRobust
     */
    public static <S extends Signal> Responses sendRobust(S signal) {
        return Default.CHANNELS.of(signal).sendRobust(signal);
    }

    /**
     * Calls every receiver of the signal on the executor.
     *
     * @return completes with what the receivers returned when all have been called
     * @see Channel#sendAsync
     */
    public static <S extends Signal> CompletionStage<Responses> sendAsync(S signal) {
        return Default.CHANNELS.of(signal).sendAsync(signal);
    }

    /** The channel for the signals of exactly this class. */
    public static <S extends Signal> Channel<S> channel(Class<S> type) {
        return Default.DISPATCHER.channel(type);
    }

    /**
     * Connects a receiver of every signal of a type at run time, from the next send on.
     *
     * @param type a signal's class, or a class or interface that several signals share
     * @return closing it disconnects the receiver
     */
    public static <S extends Signal> Registration connect(Class<S> type, Consumer<? super S> receiver) {
        return Default.DISPATCHER.connect(type, receiver);
    }

    /**
     * Connects a receiver at run time, from the next send on.
     *
     * @return closing it disconnects the receiver
     */
    public static <S extends Signal> Registration connect(Topic<S> topic, Consumer<? super S> receiver) {
        return Default.DISPATCHER.connect(topic, receiver);
    }

    /**
     * Connects a receiver at run time, from the next send on.
     *
     * @return closing it disconnects the receiver
     * @see Dispatcher#connect(Topic, Consumer, ConnectOptions)
     */
    public static <S extends Signal> Registration connect(
            Topic<S> topic, Consumer<? super S> receiver, ConnectOptions options) {
        return Default.DISPATCHER.connect(topic, receiver, options);
    }

    /**
     * Disconnects the receiver that was connected for an equal topic under this id.
     *
     * @return whether there was one
     */
    public static boolean disconnect(Topic<?> topic, String id) {
        return Default.DISPATCHER.disconnect(topic, id);
    }

    /**
     * Whether a signal of the topic would reach a receiver.
     *
     * @see Dispatcher#hasReceivers
     */
    public static boolean hasReceivers(Topic<?> topic) {
        return Default.DISPATCHER.hasReceivers(topic);
    }

    /** Every receiver of the application. */
    public static List<ReceiverInfo> receivers() {
        return Default.DISPATCHER.receivers();
    }

    /**
     * Mutes the signals of these topics on this thread: no receiver hears them.
     *
     * @return closing it ends the muting, best with a try statement
     * @see Dispatcher#mute
     */
    public static Registration mute(Topic<?>... topics) {
        return Default.DISPATCHER.mute(topics);
    }

    /**
     * Mutes the receivers in these classes on this thread: they hear no signal.
     *
     * @return closing it ends the muting, best with a try statement
     */
    public static Registration muteReceivers(Class<?>... owners) {
        return Default.DISPATCHER.muteReceivers(owners);
    }

    /**
     * Mutes the receivers with these ids on this thread: they hear no signal.
     *
     * @return closing it ends the muting, best with a try statement
     * @throws IllegalArgumentException if no receiver has one of these ids
     * @see Dispatcher#muteReceivers(String, String...)
     */
    public static Registration muteReceivers(String id, String... others) {
        return Default.DISPATCHER.muteReceivers(id, others);
    }

    /**
     * Lets an application adopt the default dispatcher, until closed. These methods, and every channel that they have
     * given (also those in static fields), then use the application's receivers, their objects, its connections,
     * executor and transactions. Receivers connected here before still hear signals. A framework does this when it
     * starts an application:
     *
     * <pre>{@code
     * Registration adoption = Signals.adopt(dispatcher);  // at the start
     * adoption.close();                                   // at the end
     * }</pre>
     *
     * @param application made by {@link Dispatcher#builder()}
     * @throws IllegalStateException if another application has adopted the default dispatcher. An application that runs
     *     at the same time uses its own dispatcher, or {@link #use}
     */
    public static Registration adopt(Dispatcher application) {
        return Default.DISPATCHER.adopt(application);
    }

    /**
     * Lets this thread use an application through the default dispatcher, until closed. Applies also to work that this
     * thread hands to the application's executor or keeps for a later phase. For code that calls one of several
     * applications in a process, such as a servlet filter or a test:
     *
     * <pre>{@code
     * try (Registration use = Signals.use(dispatcherOfThisApplication)) {
     *     chain.doFilter(request, response); // Signals.send reaches this application's receivers
     * }
     * }</pre>
     *
     * <ul>
     *   <li>Uses nest: the innermost one counts.
     *   <li>A use ends when the application's dispatcher is closed.
     *   <li>Using the application that has {@linkplain #adopt adopted} the default dispatcher does nothing, at no cost.
     *   <li>While no thread uses another application, sends pay nothing for it.
     * </ul>
     *
     * @param application made by {@link Dispatcher#builder()}; or the default dispatcher, to use the application that
     *     has adopted it
     * @return closing it ends the use, best with a try statement
     * @throws IllegalArgumentException if the dispatcher was not made by {@link Dispatcher#builder()}
     */
    public static Registration use(Dispatcher application) {
        return Default.DISPATCHER.use(application);
    }

    /** Whether an application has adopted the default dispatcher. */
    public static boolean isAdopted() {
        return Default.DISPATCHER.isAdopted();
    }

    /** The default dispatcher, for integrations. */
    public static Dispatcher dispatcher() {
        return Default.DISPATCHER;
    }

    /** Loaded when first needed, because linking it looks for the application's registries. */
    private static final class Default {
        static final ProcessDispatcher DISPATCHER = new ProcessDispatcher();
        static final ProcessDispatcher.ChannelsByClass CHANNELS = DISPATCHER.channelsByClass();
    }
}
