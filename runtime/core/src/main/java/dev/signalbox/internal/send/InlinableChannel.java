package dev.signalbox.internal.send;

import dev.signalbox.Channel;
import dev.signalbox.Registration;
import dev.signalbox.Responses;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.internal.plan.DirectPlan;
import dev.signalbox.internal.plan.FailureCollector;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The channel that an application holds. It is a record because the JIT trusts the fields of a record in a static final
 * field: it can then inline the receivers into the sender.
 *
 * @param type the signals' class
 * @param channel sends the signals for which this one has no plan
 * @param cache is asked for a plan that is not in {@code plans}
 * @param plans the plans that the JIT takes for constants
 */
public record InlinableChannel<S extends Signal>(
        Class<S> type, SignalChannel<S> channel, PlanCache<S> cache, Constant<CachedPlans<S>> plans)
        implements Channel<S> {

    @Override
    public Responses send(S signal) {
        DirectPlan<S> plan = planFor(signal);
        if (plan == null) {
            return cache.signalChannelOf(signal).send(signal);
        }
        try {
            plan.receivers().send(signal);
            return Responses.none();
        } catch (Exception e) {
            throw channel.unchecked(signal, e);
        } catch (StackOverflowError e) {
            throw SendLoop.named(e);
        } catch (Error e) {
            return channel.sendRest(signal, e);
        }
    }

    @Override
    public Responses sendRobust(S signal) {
        DirectPlan<S> plan = planFor(signal);
        if (plan == null) {
            return cache.signalChannelOf(signal).sendRobust(signal);
        }
        FailureCollector<S> failed = new FailureCollector<>(signal, plan.handling());
        try {
            plan.receivers().sendRobust(signal, failed);
            return failed.with(List.of());
        } catch (StackOverflowError e) {
            throw SendLoop.named(e);
        } catch (Error e) {
            return channel.sendRestRobust(signal, e, failed);
        }
    }

    private @Nullable DirectPlan<S> planFor(S signal) {
        return signal.getClass() == type ? plans.get().planFor(signal) : null;
    }

    @Override
    public CompletionStage<Responses> sendAsync(S signal) {
        return cache.signalChannelOf(signal).sendAsync(signal);
    }

    @Override
    public Registration connect(Consumer<? super S> receiver) {
        return channel.dispatcher().connect(Topic.of(type), receiver);
    }

    @Override
    public boolean hasReceivers() {
        return channel.hasReceivers();
    }

    @Override
    public boolean hasReceivers(@Nullable Class<?> sender) {
        return channel.hasReceivers(sender);
    }

    @Override
    public String toString() {
        return "Channel of " + type.getName();
    }
}
