package dev.signalbox.internal.application;

import dev.signalbox.Channel;
import dev.signalbox.ConnectOptions;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.internal.carry.ContextCapture;
import dev.signalbox.internal.carry.DeferredCallDepth;
import dev.signalbox.internal.carry.Mutes;
import dev.signalbox.internal.carry.Rewirable;
import dev.signalbox.internal.carry.Watches;
import dev.signalbox.internal.find.ConnectedReceiver;
import dev.signalbox.internal.find.DispatcherInstances;
import dev.signalbox.internal.plan.DeferredCalls;
import dev.signalbox.internal.plan.DispatchContext;
import dev.signalbox.internal.plan.DispatcherWiring;
import dev.signalbox.internal.plan.Wiring;
import dev.signalbox.internal.send.ChannelOwner;
import dev.signalbox.internal.send.SendLoop;
import dev.signalbox.internal.send.SignalChannel;
import dev.signalbox.spi.Integration.FaultInjector;
import dev.signalbox.spi.Integration.ReceiverType;
import dev.signalbox.spi.Integration.Watcher;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Registry;
import dev.signalbox.spi.Transaction;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dispatcher of one application. Its lock guards the list of connected receivers and is never held while receivers
 * run.
 */
public final class ApplicationDispatcher implements ChannelOwner, Rewirable {

    /**
     * Counts the connected receivers of all dispatchers. The default dispatcher mixes those of two dispatchers, so
     * their order and names must not collide.
     */
    private static final AtomicInteger CONNECTIONS = new AtomicInteger();

    private final DispatcherInstances instances;
    private final AsyncExecutor executor;
    private final Mutes mutes = new Mutes(this);
    private final Watches watches = new Watches(this);
    private final Executor watchedExecutor;
    private final DispatchContext context;
    private final ConcurrentMap<Class<?>, SignalChannel<?>> channels = new ConcurrentHashMap<>();
    private final Object lock = new Object();
    private final ArrivalCallbacks arrivals = new ArrivalCallbacks();
    private final List<DispatcherFollower> followers = new CopyOnWriteArrayList<>();
    private final WeakReference<ApplicationDispatcher> reference = new WeakReference<>(this);
    private volatile List<ConnectedReceiver<?>> connected = List.of();

    ApplicationDispatcher(DispatcherSettings settings) {
        SendLoop.load();
        instances = new DispatcherInstances(settings.instances());
        executor = settings.executor();
        watchedExecutor = watches.around(executor);
        DeferredCallDepth depth = settings.newDeferredCallDepth();
        context = new DispatchContext(
                this,
                settings.compiled(),
                instances,
                new DeferredCalls(settings.transactions(), watchedExecutor),
                settings.failures(),
                new ContextCapture(depth, mutes, watches, settings.context(), followers),
                settings.probes(depth),
                settings.unheard());
    }

    @Override
    public <S extends Signal> Channel<S> channel(Class<S> type) {
        return signalChannel(type).channel();
    }

    @Override
    @SuppressWarnings("unchecked") // getClass() of an S is a class of S
    public <S extends Signal> SignalChannel<S> signalChannelOf(S signal) {
        return signalChannel((Class<S>) signal.getClass());
    }

    @SuppressWarnings("unchecked") // each class maps to its own channel
    public <S extends Signal> SignalChannel<S> signalChannel(Class<S> type) {
        SignalChannel<?> known = channels.get(type);
        return (SignalChannel<S>) (known != null ? known : newSignalChannel(type));
    }

    private <S extends Signal> SignalChannel<?> newSignalChannel(Class<S> type) {
        Objects.requireNonNull(type, "type");
        synchronized (lock) {
            return channels.computeIfAbsent(type, any -> new SignalChannel<>(type, this, newWiring(type)));
        }
    }

    @Override
    public <S extends Signal> Wiring<S> newWiring(Class<S> type) {
        return newWiring(type, List.of());
    }

    /** The wiring of one signal class, with receivers that are connected to another dispatcher. */
    public <S extends Signal> Wiring<S> newWiring(Class<S> type, List<ConnectedReceiver<?>> others) {
        List<ConnectedReceiver<?>> all = new ArrayList<>(others);
        all.addAll(connected);
        return new DispatcherWiring<>(type, context, all);
    }

    public List<ConnectedReceiver<?>> connected() {
        return connected;
    }

    /** A reference for objects that must not keep this dispatcher alive. Empty after {@link #close()}. */
    public WeakReference<ApplicationDispatcher> reference() {
        return reference;
    }

    /** From now on, tells the follower what changes here. */
    public void addFollower(DispatcherFollower follower) {
        followers.add(follower);
    }

    public void removeFollower(DispatcherFollower follower) {
        followers.remove(follower);
    }

    /** Drops the loaded registries and the objects that were made for an application's receivers. */
    public void forgetApplication() {
        context.compiled().forget();
        synchronized (lock) {
            instances.clear();
            rewireAll();
        }
    }

    @Override
    public <S extends Signal> Registration connect(
            Topic<S> topic, Consumer<? super S> receiver, ConnectOptions options) {
        Objects.requireNonNull(receiver, "receiver");
        Registration connection = connectOnce(topic, receiver, options);
        announceArrivals();
        return connection;
    }

    private void announceArrivals() {
        arrivals.announce();
        followers.forEach(DispatcherFollower::announceArrivals);
    }

    private <S extends Signal> Registration connectOnce(
            Topic<S> topic, Consumer<? super S> receiver, ConnectOptions options) {
        synchronized (lock) {
            // A receiver that was garbage collected must not keep its id from a new one.
            connected.stream().filter(ConnectedReceiver::isGone).forEach(this::disconnect);
            ConnectedReceiver<?> known = find(topic, options.id());
            if (known != null) {
                return () -> disconnect(known);
            }
            ConnectedReceiver<S> added =
                    new ConnectedReceiver<>(topic, receiver, options, CONNECTIONS.getAndIncrement(), this::disconnect);
            List<ConnectedReceiver<?>> all = new ArrayList<>(connected);
            all.add(added);
            setConnected(all, added);
            return () -> disconnect(added);
        }
    }

    @Override
    public boolean disconnect(Topic<?> topic, String id) {
        synchronized (lock) {
            ConnectedReceiver<?> known = find(topic, id);
            return known != null && disconnect(known);
        }
    }

    public boolean isConnected(Topic<?> topic, @Nullable String id) {
        return find(topic, id) != null;
    }

    private @Nullable ConnectedReceiver<?> find(Topic<?> topic, @Nullable String id) {
        return connected.stream().filter(each -> each.is(topic, id)).findFirst().orElse(null);
    }

    private boolean disconnect(ConnectedReceiver<?> removed) {
        synchronized (lock) {
            List<ConnectedReceiver<?>> rest = new ArrayList<>(connected);
            boolean known = rest.remove(removed);
            if (known) {
                setConnected(rest, removed);
            }
            return known;
        }
    }

    private void setConnected(List<ConnectedReceiver<?>> all, ConnectedReceiver<?> changed) {
        connected = List.copyOf(all);
        for (SignalChannel<?> channel : channels.values()) {
            if (changed.hears(channel.type())) {
                channel.rewire();
            }
        }
        followers.forEach(each -> each.rewire(changed));
    }

    @Override
    public void rewireAll() {
        synchronized (lock) {
            channels.values().forEach(SignalChannel::rewire);
            followers.forEach(DispatcherFollower::rewireAll);
        }
    }

    @Override
    public boolean hasReceivers(Topic<?> topic) {
        return signalChannel(topic.type()).hasReceivers(topic);
    }

    @Override
    public List<ReceiverInfo> receivers() {
        List<ReceiverInfo> all = new ArrayList<>(context.compiled().all());
        connected.stream().filter(each -> !each.isGone()).forEach(each -> all.add(each.info()));
        return List.copyOf(all);
    }

    @Override
    public List<ReceiverType> receiverTypes() {
        return context.compiled().types();
    }

    @Override
    public List<Part<?>> durableParts() {
        return context.compiled().of(Registry::durable, instances);
    }

    @Override
    public List<Part<?>> crossingParts() {
        return context.compiled().of(Registry::crossing, instances);
    }

    @Override
    public Registration whenReceiversCome(Runnable reaction) {
        return arrivals.add(reaction);
    }

    @Override
    public Registration mute(Topic<?>... topics) {
        return mutes.mute(List.of(topics));
    }

    @Override
    public Registration muteReceivers(Class<?>... owners) {
        Set<String> names = Stream.of(owners).map(Class::getName).collect(Collectors.toUnmodifiableSet());
        return mutes.muteOwners(names);
    }

    @Override
    public Registration muteReceivers(String id, String... others) {
        return mute(ReceiverIds.of(id, others).among(receivers()));
    }

    public Registration mute(ReceiverIds receivers) {
        return mutes.muteIds(receivers.ids());
    }

    @Override
    public Registration watch(Watcher watcher) {
        Registration watch = watches.watch(watcher);
        announceArrivals();
        return watch;
    }

    @Override
    public boolean isWatched() {
        return watches.isAny();
    }

    @Override
    public void deliver(String receiver, Signal signal, FaultInjector.Call call) throws Exception {
        context.capture().faults().deliver(receiver, signal, call);
    }

    @Override
    public @Nullable Transaction transaction() {
        return context.deferred().transactions().current();
    }

    @Override
    public Executor executor() {
        return watchedExecutor;
    }

    @Override
    public void execute(String name, Runnable work) {
        watchedExecutor.execute(context.capture().carried(name, work));
    }

    @Override
    public void close() {
        // First, so that no other thread starts to use this dispatcher during the close.
        reference.clear();
        followers.forEach(each -> each.forget(this));
        mutes.endAll();
        watches.endAll();
        synchronized (lock) {
            connected = List.of();
            instances.clear();
            // Channels stay usable, because static fields may hold them.
            rewireAll();
        }
        executor.close();
    }
}
