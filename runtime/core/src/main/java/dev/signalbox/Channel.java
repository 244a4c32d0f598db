package dev.signalbox;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the signals of one type. Keep it in a {@code static final} field, or have it injected, where many signals are
 * sent: there a send costs what direct calls of its receivers cost.
 *
 * <pre>{@code
 * private static final Channel<PizzaDone> DONE = Signals.channel(PizzaDone.class);
 *
 * DONE.send(new PizzaDone(kitchen, toppings, 4));           // on this thread; the first exception reaches the caller
 * DONE.sendRobust(new PizzaDone(kitchen, toppings, 4));     // on this thread; failures are collected
 * DONE.sendAsync(new PizzaDone(kitchen, toppings, 4));      // on the executor; the caller goes on at once
 * }</pre>
 *
 * <p>Safe for use by several threads. No lock is held while receivers run.
 *
 * @param <S> the type of the signals
 */
public interface Channel<S extends Signal> {

    /** The type of the signals. */
    Class<S> type();

    /**
     * Calls every receiver of the signal, in order, on this thread. Those of a later {@link Phase} are kept for it, and
     * async ones handed to the executor. A signal of a subtype is sent by the channel of its own class.
     *
     * <p>The first exception ends the send and reaches the caller: as it is if unchecked, else inside a {@link
     * ReceiverException}.
     *
     * @return what the receivers returned
     */
    Responses send(S signal);

    /**
     * Calls every receiver of the signal as {@link #send} does, but goes on when one throws. Its exception is among the
     * {@linkplain Responses#failures() failures}, and given to the dispatcher's {@linkplain
     * Dispatcher.Builder#onFailure failure handling}. An {@link Error} ends the send and reaches the caller.
     *
     * @return what the receivers returned, and which failed
     */
    Responses sendRobust(S signal);

    /**
     * Calls every receiver of the signal as {@link #send} does, but on the dispatcher's executor: this thread does not
     * wait.
     *
     * <pre>{@code
     * DONE.sendAsync(new PizzaDone(kitchen, toppings, 4))
     *         .thenCompose(Responses::settled)
     *         .whenComplete((responses, failure) -> ...);
     * }</pre>
     *
     * <p>What this thread has muted stays muted there, and what the dispatcher carries from thread to thread, such as
     * logging contexts, goes along. The transaction of this thread does not: there, receivers of a later phase are called at
     * once.
     *
     * @return completes when all receivers have been called, with what they returned; exceptionally with what ended the
     *     send, or if the executor refuses it. An exception is in this stage only: a caller that drops the stage does
     *     not learn of it
     */
    CompletionStage<Responses> sendAsync(S signal);

    /**
     * Connects a receiver of every signal of this channel, from the next send on. Equal to {@code
     * connect(Topic.of(type()), receiver)} on the dispatcher.
     */
    Registration connect(Consumer<? super S> receiver);

    /** Whether any receiver exists, whatever senders it wants to hear. */
    boolean hasReceivers();

    /**
     * Whether a signal from an instance of this class would reach a receiver, so that it need not be made if not.
     *
     * @param sender null for a null sender
     */
    boolean hasReceivers(@Nullable Class<?> sender);
}
