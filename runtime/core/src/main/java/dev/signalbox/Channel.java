package dev.signalbox;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

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
     * Calls every receiver of the signal as {@link #send} does, on this thread, and awaits together what those that
     * return a {@link CompletionStage} have begun.
     *
     * @return completes when all of those stages have, with their results in place of them; exceptionally with the
     *     exception that ended the send, or else with that of the first receiver whose stage failed, the others' being
     *     suppressed in it
     */
    CompletionStage<Responses> sendAsync(S signal);

    /**
     * Connects a receiver of every signal of this channel, from the next send on. Equal to {@code
     * connect(Topic.of(type()), receiver)} on the dispatcher.
     */
    Connection connect(Consumer<? super S> receiver);

    /** Whether any receiver exists, whatever senders it wants to hear. */
    boolean hasReceivers();

    /** Whether a signal from an instance of this class would reach a receiver, so that it need not be made if not. */
    boolean hasReceivers(Class<?> sender);

    /**
     * Whether a receiver of this phase hears signals from instances of this class, if its conditions hold. For
     * integrations that must keep a signal for a phase.
     */
    boolean hasReceivers(Class<?> sender, Phase phase);
}
