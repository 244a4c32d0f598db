package dev.signalbox.spi;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.SignalLoopError;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher does for integrations, beyond what applications need of it. An integration connects a framework to
 * Signalbox, as {@code signalbox-hibernate} does, or a tool, as {@code signalbox-test} does:
 *
 * <pre>{@code
 * Integration integration = Integration.of(dispatcher);
 * for (Integration.Delivery<RowSaved> receiver : integration.deliveries(signal, Phase.AFTER_COMMIT)) {
 *     inTransaction(() -> receiver.call(signal));
 * }
 * }</pre>
 */
public interface Integration {

    /**
     * The integrations' view of a dispatcher.
     *
     * @throws IllegalArgumentException if the dispatcher was not made by {@link Dispatcher#builder()}
     */
    static Integration of(Dispatcher dispatcher) {
        if (dispatcher instanceof Integration integration) {
            return integration;
        }
        throw new IllegalArgumentException("Not made by Dispatcher.builder(): " + dispatcher);
    }

    /**
     * The integrations' view of a builder, which is that builder.
     *
     * @throws IllegalArgumentException if it was not got from {@link Dispatcher#builder()}
     */
    static Builder of(Dispatcher.Builder builder) {
        if (builder instanceof Builder integration) {
            return integration;
        }
        throw new IllegalArgumentException("Not got from Dispatcher.builder(): " + builder);
    }

    /**
     * The classes on whose objects compiled receivers are called, for integrations that check early whether those can be
     * had. Makes no objects.
     */
    List<ReceiverType> receiverTypes();

    /**
     * The compiled parts of signals that have durable receivers, others among them, for the integration that delivers
     * recorded calls. Loads nothing if there are none. Asks for the objects of the receivers.
     */
    List<Part<?>> durableParts();

    /**
     * Calls the reaction whenever receivers may have come, because one was connected, a watch began or the
     * application changed. For integrations that do something only if there are receivers. The reaction is called on the
     * thread that made the change, before that call returns, without any lock; it must not throw.
     *
     * @return to end it with
     */
    Registration whenReceiversCome(Runnable reaction);

    /**
     * Tells a watcher, until closed, of every signal that this thread sends and of every call of a receiver, including
     * what comes of the work that this thread hands to the executor or keeps for a later phase. Watches nest: the outer
     * ones are told too. For test support. While there is a watch, sends cost more.
     *
     * <p>A thread that has begun no watch and was handed no such work belongs to no watch in particular, and so all
     * watchers are told: a test hears what a server's threads do for it. What was handed on by a thread whose watch has
     * ended meanwhile is told to none.
     *
     * @return to end it with, best in a try statement
     */
    Registration watch(Watcher watcher);

    /** Whether there is a watch on any thread: then every signal reaches a receiver. */
    boolean isWatched();

    /**
     * Whether a receiver of this phase hears signals of this channel from instances of this class, if its conditions hold.
     * For integrations that must keep a signal for a phase.
     *
     * @param channel one of this dispatcher
     * @param sender null for a null sender
     */
    boolean hasReceivers(Channel<?> channel, @Nullable Class<?> sender, Phase phase);

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
     * A receiver to be called by an integration.
     *
     * @param <S> the signal
     */
    interface Delivery<S extends Signal> {

        /** The receiver's id. */
        String receiver();

        /** Whether the receiver wants to run on the dispatcher's executor; the integration then hands it to that. */
        boolean async();

        /**
         * Calls the receiver on this thread.
         *
         * @throws Exception what the receiver throws
         */
        void call(S signal) throws Exception;

        /** Gives what the receiver threw to the dispatcher's handling of failures, where it reaches no sender. */
        void handle(S signal, Throwable failure);

        /**
         * Work that calls this receiver later or on another thread, with what this thread has muted and with the calls that
         * led here, which end in a {@link SignalLoopError} if they are too many.
         *
         * @throws SignalLoopError if they already are
         */
        Runnable carried(Runnable work);
    }

    /**
     * Is told what certain threads cause: each signal that they send, each call of a receiver, and what goes on elsewhere.
     * For test support and tools; see {@link Integration#watch}. Called on the threads that do it, and must not throw.
     */
    interface Watcher extends Probe {

        /**
         * Work has begun for which the watched threads do not wait: it was handed to the dispatcher's executor, or a
         * receiver has returned a stage that is not complete.
         *
         * @param work compared by identity; its text names the receiver
         */
        default void begun(Object work) {}

        /** The work has ended, with a failure or without, or the executor refused it. */
        default void ended(Object work) {}

        /**
         * A receiver failed, but its call threw nothing that a sender sees: the stage that it returned failed, or the
         * transaction that an integration gave it, or its call could not be made. {@link #failed} may have been told of the
         * same exception.
         */
        default void failedLater(String receiver, Signal signal, Throwable failure) {}
    }

    /**
     * A class on whose objects receivers are called.
     *
     * @param type the class
     * @param constructible whether generated code can make one where the {@link InstanceProvider} has none
     */
    record ReceiverType(Class<?> type, boolean constructible) {}

    /** Builds a dispatcher with what only integrations set. */
    interface Builder extends Dispatcher.Builder {

        /** What watches sends and the calls of receivers, beside those already given. By default nothing, at no cost. */
        Builder probe(Probe probe);

        /**
         * What goes with a call that is kept for a later phase or handed to the executor, such as logging and security
         * contexts. It takes the call, on the sending thread, and gives what is to run in its place. That sets up what was
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
         * Whether the class loader that this builder was given sees receivers whose calls are recorded. For integrations
         * that prepare themselves only then. Loads the registries, and no class with receivers.
         */
        boolean hasDurableReceivers();
    }
}
