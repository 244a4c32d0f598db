package dev.signalbox;

import dev.signalbox.internal.application.ApplicationDispatcherBuilder;
import dev.signalbox.spi.Delivery;
import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spi.Probe;
import dev.signalbox.spi.ReceiverType;
import dev.signalbox.spi.TransactionBinding;
import dev.signalbox.spi.Watcher;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * An application's channels, with what its receivers need: objects, transactions, an executor. Most code uses the
 * default dispatcher through {@link Signals}; integrations build one of their own.
 *
 * <p>Static receivers belong to no dispatcher and hear all of them. Instances of receivers and connections belong to
 * one. Safe for use by several threads.
 */
public interface Dispatcher extends AutoCloseable {

    /** Starts to build a dispatcher. */
    static Builder builder() {
        return new ApplicationDispatcherBuilder();
    }

    /** The channel for the signals of exactly this class; always the same instance. */
    <S extends Signal> Channel<S> channel(Class<S> type);

    /** The channel on which this signal travels: the one of its class. */
    <S extends Signal> Channel<S> channelOf(S signal);

    /**
     * Connects a receiver, from the next send on.
     *
     * @return to disconnect it with
     */
    default <S extends Signal> Connection connect(Topic<S> topic, Consumer<? super S> receiver) {
        return connect(topic, receiver, ConnectOptions.DEFAULT);
    }

    /**
     * Connects a receiver, from the next send on. If one is connected for an equal topic under the id that the options
     * give, that one stays.
     *
     * @return to disconnect it with, or the one that stays
     */
    <S extends Signal> Connection connect(Topic<S> topic, Consumer<? super S> receiver, ConnectOptions options);

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
     * connection finds it gone. While {@linkplain #isWatched somebody watches}, every signal reaches a receiver.
     */
    boolean hasReceivers(Topic<?> topic);

    /**
     * Every receiver: those of the compiler by the signals that they name, each once for each of these, in the order in
     * which they are called; then those connected at run time. For tools and tests; makes no objects of receivers.
     */
    List<ReceiverInfo> receivers();

    /**
     * The classes on whose objects compiled receivers are called, for integrations that want to know early whether those
     * can be had. Makes no objects.
     */
    List<ReceiverType> receiverTypes();

    /**
     * For integrations that do something only if there are receivers: calls the reaction whenever receivers may have come,
     * because one was connected, somebody began to watch or the application changed. It is called on the thread that did
     * it, before that call returns, without any lock; it must not throw.
     *
     * @return to end it with
     */
    Connection whenReceiversCome(Runnable reaction);

    /**
     * Keeps all receivers from hearing the signals of these topics, on this thread.
     *
     * @return to end it with, best in a try statement
     */
    Muting mute(Topic<?>... topics);

    /**
     * Keeps the receivers in these classes from hearing anything, on this thread.
     *
     * @return to end it with, best in a try statement
     */
    Muting muteReceivers(Class<?>... owners);

    /**
     * Keeps single receivers from hearing anything, on this thread: those with these ids, compiled ones and those connected
     * at run time.
     *
     * @return to end it with, best in a try statement
     * @throws IllegalArgumentException if no receiver has one of these ids: it names those that differ least
     * @see #receivers()
     */
    Muting muteReceivers(String id, String... others);

    /**
     * Tells somebody, until closed, of every signal that this thread sends and of every call of a receiver, including
     * what comes of the work that this thread hands to the executor or keeps for a later phase. Watches nest: the outer
     * ones are told too. For test support; sends cost more while anybody watches, and nothing else.
     *
     * <p>A thread that has begun no watch and was handed no such work belongs to nobody, and so everybody who watches is
     * told: a test hears what a server's threads do for it. What was handed on by a thread whose watch has ended meanwhile
     * is told to nobody.
     *
     * @return to end it with, best in a try statement
     */
    Connection watch(Watcher watcher);

    /** Whether anybody watches any thread: for integrations that send only what has receivers. */
    boolean isWatched();

    /**
     * Calls the receivers of one phase, in order, whatever transaction this thread is in. For integrations that know
     * the transaction of their signals better than the {@link TransactionBinding} and so bring each phase themselves.
     *
     * @throws RuntimeException as {@link Channel#send} does
     */
    <S extends Signal> void send(S signal, Phase phase);

    /**
     * The receivers of one phase that hear this signal, in order, to be called one by one by integrations that set
     * something up around each, such as a transaction.
     */
    <S extends Signal> List<Delivery<S>> deliveries(S signal, Phase phase);

    /** Where async receivers run. */
    Executor executor();

    /**
     * Ends an adoption, drops all connections, mutings and instances, and waits until the async receivers under way have
     * ended, if they run on an executor that this dispatcher made: for 30 seconds, after which they are interrupted, which
     * is logged.
     */
    @Override
    void close();

    /** Builds a {@link Dispatcher}. */
    interface Builder {

        /** Who supplies the objects of receivers that are instance methods. By default nobody. */
        Builder instances(InstanceProvider provider);

        /** How to find the transaction in which a signal is sent. By default there is none. */
        Builder transactions(TransactionBinding binding);

        /** Where async receivers run. By default on virtual threads where the JVM has them, else on a thread pool. */
        Builder executor(Executor executor);

        /**
         * What to do with failures that reach no sender, or one that sent robustly. By default they are logged as
         * errors, with the receiver's id. Called on the thread on which the receiver failed; what it throws is logged.
         */
        Builder onFailure(Consumer<Failure> handling);

        /** What watches sends and the calls of receivers, beside those already given. By default nothing, at no cost. */
        Builder probe(Probe probe);

        /**
         * What goes with a call that is kept for a later phase or handed to the executor, such as logging and security
         * contexts: takes the call, on the sending thread, and gives what is to run in its place, which sets up what was
         * captured, runs the call and restores what was there. A call that waits for a phase and then for the executor is
         * taken twice. What this throws reaches the sender. By default nothing goes with calls, at no cost.
         */
        Builder context(UnaryOperator<Runnable> capture);

        /**
         * After how many calls of receivers inside each other a send ends in {@link SignalLoopError}, for tests and
         * development: then the error comes early and sends cost more. By default a loop ends when it comes to the end
         * of the stack, or has been put off 100 times, to a later phase or to the executor.
         */
        Builder maxDepth(int calls);

        /**
         * Where the application's registries are looked for. By default in the context class loader of the thread that
         * builds the dispatcher, if it sees this core, else in the core's own.
         */
        Builder classLoader(ClassLoader classLoader);

        /** The dispatcher. */
        Dispatcher build();
    }
}
