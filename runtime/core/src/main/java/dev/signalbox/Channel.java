package dev.signalbox;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the signals of one type. Where many signals are sent, keep it in a {@code static final} field or have it
 * injected: a send then costs as much as direct calls of its receivers.
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
     * Calls every receiver of the signal, in order, on this thread. The call of a receiver with a later {@link Phase}
     * is kept for that phase, and the call of an async receiver is handed to the executor. A signal of a subtype is
     * sent by the channel of its own class.
     *
     * <p>The first exception ends the send and reaches the caller. An unchecked exception reaches it as it is, a
     * checked one inside a {@link ReceiverException}.
     *
     * @return what the receivers returned
     */
    Responses send(S signal);

    /**
     * Calls every receiver of the signal as {@link #send} does, but goes on when one throws. The exception is added to
     * the {@linkplain Responses#failures() failures} and given to the dispatcher's {@linkplain
     * Dispatcher.Builder#onFailure failure handling}. An {@link Error} ends the send and reaches the caller.
     *
     * @return what the receivers returned, and the failures of those that threw
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
     * <p>Signals and receivers that this thread has muted are also muted in that send. Contexts that the dispatcher
     * carries from thread to thread, such as logging contexts, are set. The transaction of this thread is not carried:
     * receivers of a later phase are called at once.
     *
     * @return a stage that completes with what the receivers returned when all have been called. It completes
     *     exceptionally if an exception or error ended the send, or if the executor refused it. An exception is in this
     *     stage only: a caller that drops the stage does not learn of it
     */
    CompletionStage<Responses> sendAsync(S signal);

    /**
     * Connects a receiver of every signal of this channel, from the next send on. Equal to {@code
     * connect(Topic.of(type()), receiver)} on the dispatcher.
     */
    Registration connect(Consumer<? super S> receiver);

    /** Whether any receiver of these signals exists, for any sender. */
    boolean hasReceivers();

    /**
     * Whether a signal from an instance of this class would reach a receiver. If not, the caller need not make the
     * signal.
     *
     * @param sender null for a null sender
     */
    boolean hasReceivers(@Nullable Class<?> sender);
}
