package dev.signalbox.spi;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.SignalLoopError;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The methods of a dispatcher that only integrations need. An integration connects a framework (such as {@code
 * signalbox-hibernate}) or a tool (such as {@code signalbox-test}) to Signalbox:
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
     * The integrations' view of a builder. It is the same object.
     *
     * @throws IllegalArgumentException if the builder does not come from {@link Dispatcher#builder()}
     */
    static Builder of(Dispatcher.Builder builder) {
        if (builder instanceof Builder integration) {
            return integration;
        }
        throw new IllegalArgumentException("Not got from Dispatcher.builder(): " + builder);
    }

    /**
     * The classes whose instance methods are compiled receivers. For integrations that check early whether their
     * objects can be supplied. Makes no objects.
     */
    List<ReceiverType> receiverTypes();

    /**
     * All compiled parts of the signals that have durable receivers, including parts that are not durable. For the
     * integration that delivers recorded calls. Loads nothing if there are no durable receivers. Asks for the objects
     * of the receivers.
     */
    List<Part<?>> durableParts();

    /**
     * All compiled parts of the signals that reach other services, including parts that only call receivers. For the
     * integration that takes signals from one service to another. Loads nothing if there are no such signals. Asks for the
     * objects of the receivers.
     */
    List<Part<?>> crossingParts();

    /**
     * Calls the reaction whenever there may be new receivers: a receiver was connected, a watch began or the
     * application changed. For integrations that do something only if there are receivers. The thread that made the
     * change calls the reaction, before its own call returns, without any lock. The reaction must not throw.
     *
     * @return closing it ends this
     */
    Registration whenReceiversCome(Runnable reaction);

    /**
     * Tells a watcher, until closed, of every signal that this thread sends and of every call of a receiver. This
     * includes the work that this thread hands to the executor or keeps for a later phase. Watches nest: the outer ones
     * are told, too. For test support. While there is a watch, sends cost more.
     *
     * <p>A {@link FaultInjector} also decides how receivers are called.
     *
     * <p>A thread that has begun no watch and runs no such work tells all watchers: so a test hears what the threads of
     * a server do for it. Work from a thread whose watch has already ended tells none.
     *
     * @return closing it ends the watch, best with a try statement
     */
    Registration watch(Watcher watcher);

    /** Whether there is a watch on any thread. If so, {@code hasReceivers} is true for every signal. */
    boolean isWatched();

    /**
     * Whether a receiver of this phase hears signals of this channel from instances of this class, provided that its
     * conditions hold. For integrations that must keep a signal for a phase.
     *
     * @param channel a channel of this dispatcher
     * @param sender null for a null sender
     */
    boolean hasReceivers(Channel<?> channel, @Nullable Class<?> sender, Phase phase);

    /**
     * Calls the receivers of one phase now, in order. Ignores the transaction of this thread. For integrations that
     * know the transaction of their signals better than the {@link TransactionBinding}, and call the receivers of each
     * phase themselves.
     *
     * @throws RuntimeException as {@link Channel#send} does
     */
    <S extends Signal> void send(S signal, Phase phase);

    /**
     * The receivers of one phase that hear this signal, in order. For integrations that call each receiver in an
     * environment of its own, such as a transaction.
     */
    <S extends Signal> List<Delivery<S>> deliveries(S signal, Phase phase);

    /**
     * Calls a receiver whose call was recorded earlier, as the {@linkplain FaultInjector fault injectors} of this thread
     * do. For integrations that call generated code themselves.
     *
     * @param receiver its id
     * @throws Exception what the receiver throws
     */
    void deliver(String receiver, Signal signal, FaultInjector.Call call) throws Exception;

    /** The transaction of this thread, as the {@link TransactionBinding} has it. */
    @Nullable
    Transaction transaction();

    /** The executor of async receivers. */
    Executor executor();

    /**
     * A receiver that an integration calls.
     *
     * @param <S> the signal
     */
    interface Delivery<S extends Signal> {

        /** The receiver's id. */
        String receiver();

        /**
         * Whether the receiver must run on the dispatcher's executor. The integration then hands it to that executor.
         */
        boolean async();

        /**
         * Calls the receiver on this thread.
         *
         * @throws Exception what the receiver throws
         */
        void call(S signal) throws Exception;

        /** Gives an exception of the receiver to the dispatcher's failure handling, if it cannot reach a sender. */
        void handle(S signal, Throwable failure);

        /**
         * Wraps work that calls this receiver later or on another thread. It will run with what this thread has muted,
         * and it will know the calls that led here. Too many such calls end in a {@link SignalLoopError}.
         *
         * @throws SignalLoopError if there already are too many
         */
        Runnable carried(Runnable work);
    }

    /**
     * Is told what certain threads cause: each signal that they send, each call of a receiver, and work that goes on
     * elsewhere. For test support and tools; see {@link Integration#watch}. Called on the threads that do it, and must
     * not throw.
     */
    interface Watcher extends Probe {

        /**
         * Work has begun, and the watched threads do not wait for it: it was handed to the dispatcher's executor, or a
         * receiver has returned a stage that is not complete.
         *
         * @param work compared by identity; its text names the receiver
         */
        default void begun(Object work) {}

        /** The work has ended, with a failure or without, or the executor refused it. */
        default void ended(Object work) {}

        /**
         * A receiver failed, but not by an exception that its call threw to a sender. Either its stage failed, or the
         * transaction that an integration opened for it, or it could not be called. {@link #failed} may have been told
         * of the same exception.
         */
        default void failedLater(String receiver, Signal signal, Throwable failure) {}
    }

    /**
     * Decides how receivers are called, for tests of what happens when they fail. {@link Integration#watch} says for which
     * threads. Probes, senders and the failure handling see what it does as if the receiver did it. While there is one,
     * sends cost more; without one, they pay nothing for it.
     */
    interface FaultInjector extends Watcher {

        /** The call of a receiver. */
        @FunctionalInterface
        interface Call {

            /**
             * Calls the receiver.
             *
             * @return what it returns, or null if it returns nothing
             */
            @Nullable
            Object proceed() throws Exception;
        }

        /** Marks exceptions that an injector throws. A recorded call that fails with one is attempted again at once. */
        interface Injected {}

        /** Whether the receiver is left out of this send, as if this thread had muted it. */
        default boolean skips(String receiver, Signal signal) {
            return false;
        }

        /**
         * Calls a receiver once, several times or never. For a receiver whose calls are recorded, the call records one.
         *
         * @return what the receiver is to have returned
         * @throws Exception what the receiver is to have thrown
         */
        default @Nullable Object call(String receiver, Signal signal, Call call) throws Exception {
            return call.proceed();
        }

        /** Delivers a recorded call, as {@link #call} calls a receiver. */
        default @Nullable Object deliver(String receiver, Signal signal, Call call) throws Exception {
            return call.proceed();
        }

        /**
         * The order of receivers whose {@code order} is equal. Null leaves the usual one. Holds for all threads, because
         * they share the order of receivers.
         */
        default @Nullable Comparator<ReceiverInfo> ties() {
            return null;
        }
    }

    /**
     * A class whose instance methods are receivers.
     *
     * @param type the class
     * @param constructible whether generated code can make an object if the {@link InstanceProvider} has none
     */
    record ReceiverType(Class<?> type, boolean constructible) {}

    /** Builds a dispatcher with what only integrations set. */
    interface Builder extends Dispatcher.Builder {

        /**
         * Adds a probe that watches sends and the calls of receivers. By default there is none, and sends pay nothing
         * for it.
         */
        Builder probe(Probe probe);

        /**
         * Captures what goes with a call that is kept for a later phase or handed to the executor, such as logging and
         * security contexts. The function is called on the sending thread. It takes the call and returns what runs in
         * its place: sets up the captured context, runs the call and restores the previous context. If a call waits for
         * a phase and then for the executor, the function is called twice. If it throws, the exception reaches the
         * sender. By default nothing goes with calls, and they pay nothing for it.
         */
        Builder context(UnaryOperator<Runnable> capture);

        /**
         * The number of calls of receivers inside each other after which a send ends in {@link SignalLoopError}. For
         * tests and development: the error comes earlier, and sends cost more. By default a loop ends when the stack
         * overflows, or after 100 calls that were deferred to a later phase or the executor.
         */
        Builder maxDepth(int calls);

        /**
         * Whether the class loader that this builder was given sees receivers whose calls are recorded. For integrations
         * that prepare themselves only then. Loads the registries, and no class with receivers.
         */
        boolean hasDurableReceivers();

        /**
         * Whether the class loader that this builder was given sees signals that reach other services. For integrations
         * that prepare themselves only then. Loads the registries, and no class with receivers.
         */
        boolean hasCrossingSignals();
    }
}
