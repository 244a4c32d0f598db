package dev.signalbox;

import dev.signalbox.internal.application.ApplicationDispatcherBuilder;
import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spi.TransactionBinding;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * An application's channels, with what its receivers need: objects, transactions, an executor. Most code uses the
 * default dispatcher through {@link Signals}; frameworks build one for each application:
 *
 * <pre>{@code
 * Dispatcher dispatcher = Dispatcher.builder()
 *         .instances(beans::find)
 *         .transactions(() -> currentTransaction())
 *         .executor(executor)
 *         .onFailure(failure -> alert(failure.receiver(), failure.exception()))
 *         .onUnheard(signal -> log.debug("No receiver hears {}", signal))
 *         .build();
 * Registration adoption = Signals.adopt(dispatcher); // now Signals.send reaches its receivers
 * }</pre>
 *
 * <p>Static receivers belong to no dispatcher: they hear the signals of all. Instances of receivers and connections
 * belong to one dispatcher. Safe for use by several threads. Methods that only integrations need are in {@link
 * dev.signalbox.spi.Integration}.
 */
public interface Dispatcher extends AutoCloseable {

    /** Starts to build a dispatcher. */
    static Builder builder() {
        return new ApplicationDispatcherBuilder();
    }

    /** The channel for the signals of exactly this class. Always returns the same instance. */
    <S extends Signal> Channel<S> channel(Class<S> type);

    /** The channel that sends this signal: the one of its class. */
    <S extends Signal> Channel<S> channelOf(S signal);

    /**
     * Connects a receiver of every signal of a type, from the next send on.
     *
     * @param type a signal's class, or a class or interface that several signals share
     * @return closing it disconnects the receiver
     */
    default <S extends Signal> Registration connect(Class<S> type, Consumer<? super S> receiver) {
        return connect(Topic.of(type), receiver);
    }

    /**
     * Connects a receiver, from the next send on.
     *
     * @return closing it disconnects the receiver. A send that is already under way, on any thread, may still call the
     *     receiver; a later send does not
     */
    default <S extends Signal> Registration connect(Topic<S> topic, Consumer<? super S> receiver) {
        return connect(topic, receiver, ConnectOptions.DEFAULT);
    }

    /**
     * Connects a receiver, from the next send on. If a receiver is already connected for an equal topic under the id in
     * the options, that receiver stays and this one is ignored.
     *
     * @return closing it disconnects this receiver, or the one that stays
     */
    <S extends Signal> Registration connect(Topic<S> topic, Consumer<? super S> receiver, ConnectOptions options);

    /**
     * Disconnects the receiver that was connected for an equal topic under this id.
     *
     * @return whether there was one
     */
    boolean disconnect(Topic<?> topic, String id);

    /**
     * Whether a signal of the topic would reach a receiver. If not, the caller need not make the signal. Asks about
     * signals of exactly the topic's type, from instances of exactly its sender classes. If the topic names no senders:
     * whether any receiver exists, for any sender. Muted receivers count. A weakly held receiver that was garbage
     * collected counts until the next send or connection finds this out. While a test records signals, every signal
     * reaches a receiver.
     */
    boolean hasReceivers(Topic<?> topic);

    /**
     * Every receiver, for tools and tests. First the compiled ones, by the signals that they name and then in the order
     * in which they are called; a receiver that names several signals is listed for each. Then those connected at run
     * time. Makes no objects of receivers.
     */
    List<ReceiverInfo> receivers();

    /**
     * Mutes the signals of these topics until closed: no receiver hears them on this thread, nor in work that this
     * thread hands to the executor or keeps for a later phase. Mutings nest: closing one leaves the others as they are.
     *
     * <pre>{@code
     * try (Registration muting = dispatcher.mute(PostSave.of(User.class))) {
     *     importUsers(); // no receiver hears of these users
     * }
     * }</pre>
     *
     * @return closing it ends the muting, best with a try statement
     */
    Registration mute(Topic<?>... topics);

    /**
     * Mutes the receivers in these classes: they hear no signal, on the same threads and as long as with {@link #mute}.
     *
     * @return closing it ends the muting, best with a try statement
     */
    Registration muteReceivers(Class<?>... owners);

    /**
     * Mutes the receivers with these ids, compiled or connected at run time: they hear no signal, on the same threads
     * and as long as with {@link #mute}.
     *
     * @return closing it ends the muting, best with a try statement
     * @throws IllegalArgumentException if no receiver has one of these ids; the message names the most similar ids
     * @see #receivers()
     */
    Registration muteReceivers(String id, String... others);

    /**
     * Ends an adoption and drops all connections, mutings and instances. If the async receivers run on an executor that
     * this dispatcher made, waits up to 30 seconds for those under way, then interrupts them and logs that.
     */
    @Override
    void close();

    /** Builds a {@link Dispatcher}. */
    interface Builder {

        /**
         * Supplies the objects of receivers that are instance methods. By default, generated code calls their
         * constructor without parameters.
         */
        Builder instances(InstanceProvider provider);

        /** Finds the transaction in which a signal is sent. By default there is none. */
        Builder transactions(TransactionBinding binding);

        /** Runs async receivers. By default on virtual threads if the JVM has them, else on a thread pool. */
        Builder executor(Executor executor);

        /**
         * Handles failures that reach no sender, and those of robust sends. By default logs them as errors, with the
         * receiver's id. Called on the thread on which the receiver failed. If it throws, its exception is logged.
         */
        Builder onFailure(Consumer<Failure> handling);

        /**
         * Is called with a signal that has no receivers, for instance to log it in development: once for each send, on
         * the sending thread. A receiver also counts if its condition does not hold, if it waits for a later phase or
         * if this thread has muted it. If the reaction throws, its exception is logged. By default there is no
         * reaction, and sends pay nothing for it.
         */
        Builder onUnheard(Consumer<Signal> reaction);

        /**
         * The class loader that finds the application's registries. By default the context class loader of the thread
         * that builds the dispatcher, if that loader sees this core, else the core's own class loader.
         */
        Builder classLoader(ClassLoader classLoader);

        /** The dispatcher. */
        Dispatcher build();
    }
}
