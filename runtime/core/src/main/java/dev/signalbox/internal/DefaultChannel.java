package dev.signalbox.internal;

import dev.signalbox.Channel;
import dev.signalbox.Connection;
import dev.signalbox.Failure;
import dev.signalbox.Phase;
import dev.signalbox.Responses;
import dev.signalbox.Responses.Response;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.Delivery;
import dev.signalbox.spi.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A channel: the present wiring, replaced as a whole when connections change. */
final class DefaultChannel<S extends Signal> implements Channel<S> {

    private final Class<S> type;
    private final ChannelOwner dispatcher;
    private volatile Wiring<S> wiring;

    DefaultChannel(Class<S> type, ChannelOwner dispatcher, Wiring<S> wiring) {
        this.type = type;
        this.dispatcher = dispatcher;
        this.wiring = wiring;
    }

    @Override
    public Class<S> type() {
        return type;
    }

    /** Calls parts itself and not through a method of the plan, so that stack traces stay short. */
    @Override
    public Responses send(S signal) {
        if (signal.getClass() != type) {
            return dispatcher.channelOf(signal).send(signal);
        }
        Plan<S> plan = planFor(signal);
        List<Part<S>> straight = plan.straight();
        try {
            if (straight != null) {
                for (Part<S> part : straight) {
                    part.send(signal);
                }
                return Responses.none();
            }
            List<Response> responses = new ArrayList<>();
            for (Step<S> step : plan.steps()) {
                if (step.isDue(signal)) {
                    step.answer(step.part().call(step.index(), signal), responses);
                }
            }
            return responses.isEmpty() ? Responses.none() : new Responses(responses, List.of());
        } catch (Exception e) {
            throw Failures.unchecked(signal, e);
        } catch (StackOverflowError e) {
            throw SendLoop.named(e);
        }
    }

    @Override
    public Responses sendRobust(S signal) {
        if (signal.getClass() != type) {
            return dispatcher.channelOf(signal).sendRobust(signal);
        }
        List<Response> responses = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Step<S> step : planFor(signal).steps()) {
            try {
                if (step.isDue(signal)) {
                    step.answer(step.part().call(step.index(), signal), responses);
                }
            } catch (Exception e) {
                failures.add(step.fail(signal, e));
            } catch (StackOverflowError e) {
                throw SendLoop.named(e);
            }
        }
        return responses.isEmpty() && failures.isEmpty() ? Responses.none() : new Responses(responses, failures);
    }

    @Override
    public CompletionStage<Responses> sendAsync(S signal) {
        try {
            return PendingResponses.await(send(signal));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Calls the receivers of one phase, whatever transaction this thread is in. */
    void send(S signal, Phase phase) {
        for (Step<S> step : planFor(signal).at(phase, signal)) {
            if (step.async()) {
                step.callOnExecutor(signal);
                continue;
            }
            try {
                step.part().call(step.index(), signal);
            } catch (Exception e) {
                throw Failures.unchecked(signal, e);
            }
        }
    }

    List<Delivery<S>> deliveries(S signal, Phase phase) {
        return List.copyOf(planFor(signal).at(phase, signal));
    }

    @Override
    public Connection connect(Consumer<? super S> receiver) {
        return dispatcher.connect(Topic.of(type), receiver);
    }

    @Override
    public boolean hasReceivers() {
        return !wiring.isEmpty();
    }

    @Override
    public boolean hasReceivers(Class<?> sender) {
        return !wiring.plan(sender).isEmpty();
    }

    @Override
    public boolean hasReceivers(Class<?> sender, Phase phase) {
        return wiring.plan(sender).hasReceivers(phase);
    }

    boolean hasReceivers(Topic<?> topic) {
        return wiring.hasReceivers(topic.senders());
    }

    private Plan<S> planFor(S signal) {
        return wiring.planFor(signal);
    }

    void rewire() {
        wiring = dispatcher.newWiring(type);
    }
}
