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
 * <p>Static receivers belong to no dispatcher and hear all of them. Instances of receivers and connections belong to
 * one. Safe for use by several threads. What only integrations need is in {@link dev.signalbox.spi.Integration}.
 */
public interface Dispatcher extends AutoCloseable {

    /** Starts to build a dispatcher. */
    static Builder builder() {
        return new ApplicationDispatcherBuilder();
    }

    /** The channel for the signals of exactly this class; always the same instance. */
    <S extends Signal> Channel<S> channel(Class<S> type);

    /** The channel that sends this signal: the one of its class. */
    <S extends Signal> Channel<S> channelOf(S signal);

    /**
     * Connects a receiver of every signal of a type, from the next send on.
     *
     * @param type a signal's class, or a class or interface that several signals share
     * @return to disconnect it with
     */
    default <S extends Signal> Registration connect(Class<S> type, Consumer<? super S> receiver) {
        return connect(Topic.of(type), receiver);
    }

    /**
     * Connects a receiver, from the next send on.
     *
     * @return to disconnect it with. A send that is under way on any thread may still call the receiver; a later one does
     *     not
     */
    default <S extends Signal> Registration connect(Topic<S> topic, Consumer<? super S> receiver) {
        return connect(topic, receiver, ConnectOptions.DEFAULT);
    }

    /**
     * Connects a receiver, from the next send on. If one is connected for an equal topic under the id that the options
     * give, that one stays.
     *
     * @return to disconnect it with, or the one that stays
     */
    <S extends Signal> Registration connect(Topic<S> topic, Consumer<? super S> receiver, ConnectOptions options);

    /**
     * Disconnects the receiver that was connected for an equal topic under this id.
     *
     * @return whether there was one
     */
    boolean disconnect(Topic<?> topic, String id);

    /**
     * Whether a signal of the topic would reach a receiver, so that it need not be made if not: a signal of the topic's
     * very type, from an instance of one of its very senders. Without senders in the topic: whether any receiver exists,
     * whatever senders it wants to hear. What is muted counts, and so does a receiver held weakly until a send or a
     * connection finds it gone. While a test records signals, every signal reaches a receiver.
     */
    boolean hasReceivers(Topic<?> topic);

    /**
     * Every receiver: those of the compiler by the signals that they name, each once for each of these, in the order in
     * which they are called; then those connected at run time. For tools and tests; makes no objects of receivers.
     */
    List<ReceiverInfo> receivers();

    /**
     * Keeps all receivers from hearing the signals of these topics, on this thread and in the work that this thread hands
     * to the executor or keeps for a later phase, until closed. Mutings nest: closing one leaves the others as they are.
     *
     * <pre>{@code
     * try (Registration muting = dispatcher.mute(PostSave.of(User.class))) {
     *     importUsers(); // no receiver hears of these users
     * }
     * }</pre>
     *
     * @return to end it with, best in a try statement
     */
    Registration mute(Topic<?>... topics);

    /**
     * Keeps the receivers in these classes from hearing anything, as {@link #mute} does.
     *
     * @return to end it with, best in a try statement
     */
    Registration muteReceivers(Class<?>... owners);

    /**
     * Keeps single receivers from hearing anything, as {@link #mute} does: those with these ids, compiled ones and those
     * connected at run time.
     *
     * @return to end it with, best in a try statement
     * @throws IllegalArgumentException if no receiver has one of these ids: it names those that differ least
     * @see #receivers()
     */
    Registration muteReceivers(String id, String... others);

    /**
     * Ends an adoption, drops all connections, mutings and instances, and waits until the async receivers under way have
     * ended, if they run on an executor that this dispatcher made: for 30 seconds, after which they are interrupted, which
     * is logged.
     */
    @Override
    void close();

    /** Builds a {@link Dispatcher}. */
    interface Builder {

        /**
         * What supplies the objects of receivers that are instance methods. By default nothing: their constructor without
         * parameters makes them.
         */
        Builder instances(InstanceProvider provider);

        /** How to find the transaction in which a signal is sent. By default there is none. */
        Builder transactions(TransactionBinding binding);

        /** Where async receivers run. By default on virtual threads where the JVM has them, else on a thread pool. */
        Builder executor(Executor executor);

        /**
         * What to do with failures that reach no sender, and with those of robust sends. By default they are logged as
         * errors, with the receiver's id. Called on the thread on which the receiver failed; what it throws is logged.
         */
        Builder onFailure(Consumer<Failure> handling);

        /**
         * What to do with a signal that has no receivers, for instance to log it in development. Called once for each send,
         * on the sending thread. A receiver counts also if its condition does not hold, if it waits for a later phase or if
         * this thread has muted it. What this throws is logged. By default nothing, at no cost.
         */
        Builder onUnheard(Consumer<Signal> reaction);

        /**
         * Where the application's registries are looked for. By default in the context class loader of the thread that
         * builds the dispatcher, if it sees this core, else in the core's own.
         */
        Builder classLoader(ClassLoader classLoader);

        /** The dispatcher. */
        Dispatcher build();
    }
}
