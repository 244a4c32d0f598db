package dev.signalbox.internal.send;

import dev.signalbox.Channel;
import dev.signalbox.Connection;
import dev.signalbox.Phase;
import dev.signalbox.Responses;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.internal.plan.Failures;
import dev.signalbox.internal.plan.FailuresOfSend;
import dev.signalbox.internal.plan.Straight;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A channel as applications hold it. A record, because the JIT trusts the fields of one that a static final field holds:
 * its sends then cost what the calls of their receivers cost.
 *
 * @param type the channel's type
 * @param line what all of this channel's signals travel on in the end
 * @param linkage where to ask for a plan that is not known
 * @param links the plans that are
 */
public record LinkedChannel<S extends Signal>(Class<S> type, Line<S> line, Linkage<S> linkage, Constant<Link<S>> links)
        implements Channel<S> {

    @Override
    public Responses send(S signal) {
        Straight<S> plan = planFor(signal);
        if (plan == null) {
            return linkage.lineOf(signal).send(signal);
        }
        try {
            plan.receivers().send(signal);
            return Responses.none();
        } catch (Exception e) {
            throw Failures.unchecked(signal, e);
        } catch (StackOverflowError e) {
            throw SendLoop.named(e);
        } catch (Error e) {
            return line.sendRest(signal, e);
        }
    }

    @Override
    public Responses sendRobust(S signal) {
        Straight<S> plan = planFor(signal);
        if (plan == null) {
            return linkage.lineOf(signal).sendRobust(signal);
        }
        FailuresOfSend<S> failed = new FailuresOfSend<>(signal, plan.handling());
        try {
            plan.receivers().sendRobust(signal, failed);
            return failed.with(List.of());
        } catch (StackOverflowError e) {
            throw SendLoop.named(e);
        } catch (Error e) {
            return line.sendRestRobust(signal, e, failed);
        }
    }

    private @Nullable Straight<S> planFor(S signal) {
        return signal.getClass() == type ? links.get().planFor(signal) : null;
    }

    @Override
    public CompletionStage<Responses> sendAsync(S signal) {
        return linkage.lineOf(signal).sendAsync(signal);
    }

    @Override
    public Connection connect(Consumer<? super S> receiver) {
        return line.dispatcher().connect(Topic.of(type), receiver);
    }

    @Override
    public boolean hasReceivers() {
        return line.hasReceivers();
    }

    @Override
    public boolean hasReceivers(@Nullable Class<?> sender) {
        return line.hasReceivers(sender);
    }

    @Override
    public boolean hasReceivers(@Nullable Class<?> sender, Phase phase) {
        return line.hasReceivers(sender, phase);
    }

    @Override
    public String toString() {
        return "Channel of " + type.getName();
    }
}
