package dev.signalbox.internal;

import dev.signalbox.Channel;
import dev.signalbox.Connection;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.Delivery;
import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spi.TransactionBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The dispatcher. Its lock guards the list of connections and is never held while receivers run. */
final class DefaultDispatcher implements Dispatcher {

    private final CompiledReceivers compiled;
    private final DispatcherInstances instances;
    private final AsyncExecutor executor;
    private final Postponement postponement;
    private final ConcurrentMap<Class<?>, DefaultChannel<?>> channels = new ConcurrentHashMap<>();
    private final Object lock = new Object();
    private List<Connected<?>> connected = List.of();
    private int connections;

    DefaultDispatcher(
            CompiledReceivers compiled,
            InstanceProvider provider,
            TransactionBinding transactions,
            AsyncExecutor executor,
            Failures failures) {
        this.compiled = compiled;
        this.instances = new DispatcherInstances(provider);
        this.executor = executor;
        this.postponement = new Postponement(transactions, executor, failures);
    }

    @Override
    public <S extends Signal> Channel<S> channel(Class<S> type) {
        return line(type);
    }

    @Override
    public <S extends Signal> Channel<S> channelOf(S signal) {
        return lineOf(signal);
    }

    @SuppressWarnings("unchecked") // getClass() of an S is a class of S
    private <S extends Signal> DefaultChannel<S> lineOf(S signal) {
        return line((Class<S>) signal.getClass());
    }

    @SuppressWarnings("unchecked") // each class maps to its own channel
    private <S extends Signal> DefaultChannel<S> line(Class<S> type) {
        DefaultChannel<?> known = channels.get(type);
        return (DefaultChannel<S>) (known != null ? known : newLine(type));
    }

    private <S extends Signal> DefaultChannel<?> newLine(Class<S> type) {
        Objects.requireNonNull(type, "type");
        synchronized (lock) {
            return channels.computeIfAbsent(type, any -> new DefaultChannel<>(type, this, newWiring(type)));
        }
    }

    <S extends Signal> Wiring<S> newWiring(Class<S> type) {
        return new Wiring<>(type, compiled, instances, connected, postponement);
    }

    @Override
    public <S extends Signal> Connection connect(Topic<S> topic, Consumer<? super S> receiver) {
        Objects.requireNonNull(receiver, "receiver");
        synchronized (lock) {
            Connected<S> added = new Connected<>(topic, receiver, connections++);
            List<Connected<?>> all = new ArrayList<>(connected);
            all.add(added);
            setConnected(all, added);
            return () -> disconnect(added);
        }
    }

    private void disconnect(Connected<?> removed) {
        synchronized (lock) {
            List<Connected<?>> rest = new ArrayList<>(connected);
            if (rest.remove(removed)) {
                setConnected(rest, removed);
            }
        }
    }

    private void setConnected(List<Connected<?>> all, Connected<?> changed) {
        connected = List.copyOf(all);
        for (DefaultChannel<?> channel : channels.values()) {
            if (changed.hears(channel.type())) {
                channel.rewire();
            }
        }
    }

    @Override
    public <S extends Signal> void send(S signal, Phase phase) {
        for (Step<S> step : lineOf(signal).planFor(signal).at(phase, signal)) {
            if (step.async()) {
                postponement.callOnExecutor(step, signal);
            } else {
                step.callUnchecked(signal);
            }
        }
    }

    @Override
    public <S extends Signal> List<Delivery<S>> deliveries(S signal, Phase phase) {
        return List.copyOf(lineOf(signal).planFor(signal).at(phase, signal));
    }

    @Override
    public Executor executor() {
        return executor;
    }

    @Override
    public void close() {
        executor.close();
        synchronized (lock) {
            connected = List.of();
            instances.clear();
            // The channels stay: static fields may hold them.
            channels.values().forEach(DefaultChannel::rewire);
        }
    }
}
