package dev.signalbox.internal.send;

import dev.signalbox.Channel;
import dev.signalbox.Phase;
import dev.signalbox.Responses;
import dev.signalbox.Responses.Response;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.internal.find.Candidate;
import dev.signalbox.internal.plan.FailureCollector;
import dev.signalbox.internal.plan.FailureHandler;
import dev.signalbox.internal.plan.Plan;
import dev.signalbox.internal.plan.Step;
import dev.signalbox.internal.plan.Wiring;
import dev.signalbox.spi.Integration.Delivery;
import dev.signalbox.spi.Receivers;
import dev.signalbox.spi.Senders;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Sends the signals of one class. Keeps their {@link Wiring}, which knows the receivers. When receivers are connected
 * or disconnected, replaces the wiring as a whole.
 *
 * <p>Public only for {@link dev.signalbox.Signals} and the dispatchers.
 */
public final class SignalChannel<S extends Signal> {

    private final Class<S> type;
    private final ChannelOwner dispatcher;
    private volatile Wiring<S> wiring;

    /** The plan for all senders. Null before the first send, or if some receivers hear only certain senders. */
    private volatile @Nullable Plan<S> everyone;

    /** The only piece of that plan, for the fastest send. Null if the plan has several pieces or none. */
    private volatile @Nullable Receivers<S> only;

    /** Made when it is first needed, because applications hold no channel of most signal classes. */
    private volatile @Nullable PlanCache<S> cache;

    public SignalChannel(Class<S> type, ChannelOwner dispatcher, Wiring<S> wiring) {
        this.type = type;
        this.dispatcher = dispatcher;
        this.wiring = wiring;
    }

    public Class<S> type() {
        return type;
    }

    ChannelOwner dispatcher() {
        return dispatcher;
    }

    /** The channel that an application holds. */
    public Channel<S> channel() {
        PlanCache<S> known = cache;
        if (known == null) {
            synchronized (this) {
                known = cache;
                if (known == null) {
                    known = new PlanCache<>(this);
                    cache = known;
                }
            }
        }
        return known.channel();
    }

    /** See {@link Channel#send}. It is one method, so that stack traces stay short. */
    public Responses send(S signal) {
        try {
            Receivers<S> all = only;
            if (all != null) {
                all.send(signal);
                return Responses.none();
            }
            Plan<S> plan = planFor(signal);
            List<Receivers<S>> direct = plan.direct();
            if (direct != null) {
                for (Receivers<S> piece : direct) {
                    piece.send(signal);
                }
                return Responses.none();
            }
            plan.announce(signal);
            List<Response> responses = new ArrayList<>();
            for (Step<S> step : plan.steps()) {
                try {
                    if (step.accepts(signal) && !step.postpone(signal)) {
                        step.answer(step.part().call(step.index(), signal), responses);
                    }
                } catch (Exception e) {
                    throw FailureHandler.unchecked(step.receiver(), signal, e);
                } catch (Error e) {
                    step.leaveOutOrThrow(e);
                }
            }
            return responses.isEmpty() ? Responses.none() : new Responses(responses, List.of());
        } catch (Exception e) {
            throw unchecked(signal, e);
        } catch (StackOverflowError e) {
            throw SendLoop.named(e);
        } catch (Error e) {
            return sendRest(signal, e);
        }
    }

    /**
     * Continues a send of a direct plan after generated code could not call a class, because the class does not link.
     * Calls the receivers after that class. They return nothing.
     *
     * @throws Error the same error, if a receiver threw it itself
     */
    Responses sendRest(S signal, Error error) {
        for (Step<S> step : rest(signal, error)) {
            if (step.accepts(signal) && !step.postpone(signal)) {
                step.callUnchecked(signal);
            }
        }
        return Responses.none();
    }

    private List<Step<S>> rest(S signal, Error error) {
        Candidate<?> failed = wiring.leaveOut(error);
        if (failed == null) {
            throw error;
        }
        return planFor(signal).steps().stream()
                .filter(each -> each.candidate().compareTo(failed) > 0)
                .toList();
    }

    /** See {@link Channel#sendRobust}. */
    public Responses sendRobust(S signal) {
        Plan<S> plan = planFor(signal);
        FailureCollector<S> failed = new FailureCollector<>(signal, plan.handling());
        try {
            List<Receivers<S>> direct = plan.direct();
            if (direct != null) {
                for (Receivers<S> piece : direct) {
                    piece.sendRobust(signal, failed);
                }
                return failed.with(List.of());
            }
            plan.announce(signal);
            return sendRobust(signal, plan.steps(), failed);
        } catch (StackOverflowError e) {
            throw SendLoop.named(e);
        } catch (Error e) {
            return sendRestRobust(signal, e, failed);
        }
    }

    /** See {@link #sendRest}. */
    Responses sendRestRobust(S signal, Error error, FailureCollector<S> failed) {
        return sendRobust(signal, rest(signal, error), failed);
    }

    private Responses sendRobust(S signal, List<Step<S>> steps, FailureCollector<S> failed) {
        List<Response> responses = new ArrayList<>();
        for (Step<S> step : steps) {
            try {
                if (step.accepts(signal) && !step.postpone(signal)) {
                    step.answer(step.part().call(step.index(), signal), responses);
                }
            } catch (Exception e) {
                failed.add(step.receiver(), e);
            } catch (Error e) {
                step.leaveOutOrThrow(e);
            }
        }
        return failed.with(responses);
    }

    /** The exception for the caller, when a receiver of a direct plan threw one. */
    RuntimeException unchecked(S signal, Exception exception) {
        return exception instanceof RuntimeException unchecked
                ? unchecked
                : FailureHandler.unchecked(
                        ThrowingReceiver.idOf(exception, planFor(signal).steps()), signal, exception);
    }

    /** See {@link Channel#sendAsync}. */
    public CompletionStage<Responses> sendAsync(S signal) {
        AsyncSend<S> sending = new AsyncSend<>(this, signal);
        try {
            dispatcher.execute("sendAsync(" + type.getName() + ")", sending);
        } catch (RejectedExecutionException e) {
            sending.fail(e);
        }
        return sending.stage();
    }

    /** Calls the receivers of one phase now. Ignores the transaction of this thread. */
    public void send(S signal, Phase phase) {
        for (Step<S> step : steps(signal, phase)) {
            if (step.async()) {
                step.callOnExecutor(signal);
                continue;
            }
            try {
                step.part().call(step.index(), signal);
            } catch (Exception e) {
                throw FailureHandler.unchecked(step.receiver(), signal, e);
            } catch (Error e) {
                step.leaveOutOrThrow(e);
            }
        }
    }

    public List<Delivery<S>> deliveries(S signal, Phase phase) {
        return List.copyOf(steps(signal, phase));
    }

    private List<Step<S>> steps(S signal, Phase phase) {
        Plan<S> plan = planFor(signal);
        if (phase == Phase.NOW) {
            plan.announce(signal);
        }
        return plan.at(phase, signal);
    }

    public boolean hasReceivers() {
        return !wiring.isEmpty();
    }

    public boolean hasReceivers(@Nullable Class<?> sender) {
        return !wiring.plan(sender).isEmpty();
    }

    public boolean hasReceivers(@Nullable Class<?> sender, Phase phase) {
        return wiring.plan(sender).hasReceivers(phase);
    }

    public boolean hasReceivers(Topic<?> topic) {
        return wiring.hasReceivers(new Senders(topic.senders(), topic.isExact()));
    }

    private Plan<S> planFor(S signal) {
        Plan<S> known = everyone;
        if (known != null) {
            return known;
        }
        Wiring<S> present = wiring;
        Plan<S> all = present.everyone();
        if (all == null) {
            return present.plan(Senders.classOf(signal.sender()));
        }
        know(all, present);
        return all;
    }

    @SuppressWarnings("ReferenceEquality") // a wiring has no equals of its own
    private synchronized void know(Plan<S> all, Wiring<S> of) {
        if (of == wiring) {
            everyone = all;
            only = all.onlyPiece();
        }
    }

    public void rewire() {
        PlanCache<S> cached;
        synchronized (this) {
            wiring = dispatcher.newWiring(type);
            everyone = null;
            only = null;
            cached = cache;
        }
        if (cached != null) {
            cached.forget();
        }
    }

    public Wiring<S> wiring() {
        return wiring;
    }
}
