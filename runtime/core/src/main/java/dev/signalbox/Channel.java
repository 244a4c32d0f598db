package dev.signalbox;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The line on which the signals of one type travel. Keep it in a {@code static final} field, or have it injected, where
 * many signals are sent:
 *
 * <pre>{@code
 * private static final Channel<PizzaDone> DONE = Signals.channel(PizzaDone.class);
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
     * async ones handed to the executor. A signal of a subtype travels on the channel of its own class.
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
     * wait. What this thread has muted stays muted there, and what the dispatcher carries from thread to thread, such as
     * logging contexts, goes along. The transaction of this thread does not: each phase is at once there.
     *
     * @return completes when all receivers have been called, with what they returned; exceptionally with what ended the
     *     send, or if the executor refuses it. Await also what receivers have begun by {@code
     *     thenCompose(Responses::settled)}
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
