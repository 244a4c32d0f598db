package dev.signalbox.internal.process;

import dev.signalbox.Channel;
import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.internal.Once;
import dev.signalbox.internal.application.ApplicationDispatcher;
import dev.signalbox.internal.application.ApplicationDispatcherBuilder;
import dev.signalbox.internal.application.ArrivalCallbacks;
import dev.signalbox.internal.application.DispatcherFollower;
import dev.signalbox.internal.application.ReceiverIds;
import dev.signalbox.internal.find.ConnectedReceiver;
import dev.signalbox.internal.plan.Wiring;
import dev.signalbox.internal.send.ChannelOwner;
import dev.signalbox.internal.send.SignalChannel;
import dev.signalbox.spi.Integration.FaultInjector;
import dev.signalbox.spi.Integration.ReceiverType;
import dev.signalbox.spi.Integration.Watcher;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.Transaction;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The default dispatcher, behind {@link dev.signalbox.Signals}: how a channel in a static field serves one application
 * after the other, or several at a time.
 *
 * <p><b>The problem.</b> {@code static final Channel<PizzaDone> DONE = Signals.channel(PizzaDone.class)} is made once,
 * when its class is loaded. But receivers that are instance methods, connected receivers, the executor and transactions
 * belong to an application. A process may run several applications: one after the other (tests, redeployment), or at
 * the same time (a servlet container, cached test contexts).
 *
 * <p><b>One application.</b> This dispatcher has an {@link ApplicationDispatcher} of its own, which works until an
 * application {@linkplain #adopt adopts} the default dispatcher. From then on {@code present} is the adopter, and all
 * channels get their receivers from it. The channels stay the same objects; only their {@link Wiring} is replaced. A
 * send by a static final channel therefore still costs as much as direct calls. Receivers that were connected here
 * before the adoption still hear signals. When the adoption or the adopter is closed, {@code present} is {@code own}
 * again.
 *
 * <p><b>Following.</b> When receivers of the adopter change, the channels here have to change too. So this dispatcher is a
 * {@link DispatcherFollower} of its own application dispatcher, of the adopter and of each application that a thread
 * uses.
 *
 * <p><b>Several applications.</b> A thread may {@linkplain #use use} an application other than the adopter; {@link
 * OtherApplications} knows which. While there is such an application, each channel has a {@link ThreadWiring}, which
 * asks at each send which application this thread uses. This is slower, because plans are not constants then. While
 * there is no such application, channels do not ask.
 *
 * <p><b>Memory.</b> This object lives as long as the core, so it must not hold an application's classes. Each signal
 * class holds its own channel (by a {@link ClassValue}). When an application ends, this dispatcher drops its wirings,
 * registries and objects. It holds other applications weakly.
 *
 * <p><b>Locks</b> are taken in this order: {@code adopting}, then that of a dispatcher, then {@code lock}.
 */
public final class ProcessDispatcher implements ChannelOwner, DispatcherFollower {

    private static final Registration NOTHING = new Nothing();

    private final ApplicationDispatcher own;

    private final OtherApplications others = new OtherApplications();

    /** Taken before the lock of any dispatcher, because an adoption changes two of them. */
    private final Object adopting = new Object();

    /**
     * Guards the channels. Taken last, because dispatchers replace the wiring of channels while they hold their own
     * lock.
     */
    private final Object lock = new Object();

    private final Set<SignalChannel<?>> channels = Collections.newSetFromMap(new WeakHashMap<>());
    private final ArrivalCallbacks arrivals = new ArrivalCallbacks();
    private volatile ApplicationDispatcher present;

    private final ChannelsByClass channelsByClass = new ChannelsByClass(new ClassValue<>() {
        @Override
        protected SignalChannel<?> computeValue(Class<?> type) {
            return newSignalChannel(type.asSubclass(Signal.class));
        }
    });

    /**
     * The channel of each signal class. A record, because the JIT trusts its field when {@link dev.signalbox.Signals}
     * holds it in a static final field.
     */
    public record ChannelsByClass(ClassValue<SignalChannel<?>> ofClasses) {

        /** The channel that sends this signal. */
        @SuppressWarnings("unchecked") // the class of an S has the channel of S
        public <S extends Signal> SignalChannel<S> of(S signal) {
            return (SignalChannel<S>) ofClasses.get(signal.getClass());
        }
    }

    /** Stands for the use of an application that the thread already uses. Closing it does nothing. */
    private record Nothing() implements Registration {

        @Override
        public void close() {}
    }

    /** Public only for {@link dev.signalbox.Signals}. */
    public ProcessDispatcher() {
        this(new ApplicationDispatcherBuilder().buildLoadingLate());
    }

    public ProcessDispatcher(ApplicationDispatcher own) {
        this.own = own;
        this.present = own;
        own.addFollower(this);
    }

    /**
     * Lets an application adopt this dispatcher.
     *
     * @throws IllegalStateException if another application has adopted it
     * @throws IllegalArgumentException if the dispatcher was not made by {@link Dispatcher#builder()}
     */
    public Registration adopt(Dispatcher application) {
        ApplicationDispatcher adopter = madeByBuilder(application);
        synchronized (adopting) {
            if (isAdopted()) {
                throw new IllegalStateException("Another application has adopted the default dispatcher."
                        + " Use this one's own dispatcher, or close the other's first.");
            }
            // First, so that this dispatcher misses no change of the adopter.
            adopter.addFollower(this);
            become(adopter);
        }
        announceArrivals();
        return new Once(() -> release(adopter));
    }

    private static ApplicationDispatcher madeByBuilder(Dispatcher application) {
        if (application instanceof ApplicationDispatcher made) {
            return made;
        }
        throw new IllegalArgumentException("Not made by Dispatcher.builder(): " + application);
    }

    /**
     * Lets this thread use an application through this dispatcher.
     *
     * @throws IllegalArgumentException if the dispatcher was not made by {@link Dispatcher#builder()}
     */
    @SuppressWarnings("ReferenceEquality") // dispatchers have no equals of their own
    public Registration use(Dispatcher application) {
        ApplicationDispatcher user = application == this ? present : madeByBuilder(application);
        if (user != present && (others.contains(user) || admit(user))) {
            return others.use(user);
        }
        return others.ofThisThread() == null ? NOTHING : others.useNone();
    }

    /** Lets threads use an application from now on. Returns false if it is closed. */
    private boolean admit(ApplicationDispatcher other) {
        synchronized (adopting) {
            if (others.contains(other)) {
                return true;
            }
            // First: then this thread sees that another one has closed the application, or the closing thread sees this
            // follower.
            other.addFollower(this);
            if (other.reference().refersTo(null)) {
                other.removeFollower(this);
                return false;
            }
            boolean first = !others.isAny();
            others.add(other);
            if (first) {
                rewireAll();
            }
            return true;
        }
    }

    /** Whether an application has adopted this dispatcher. */
    public boolean isAdopted() {
        return present != own;
    }

    void release(ApplicationDispatcher adopter) {
        synchronized (adopting) {
            if (present == adopter && isAdopted()) {
                become(own);
                adopter.removeFollower(this);
            }
        }
        announceArrivals();
    }

    @Override
    public void forget(ApplicationDispatcher closed) {
        release(closed);
        synchronized (adopting) {
            if (others.contains(closed)) {
                others.remove(closed);
                closed.removeFollower(this);
                if (!others.isAny()) {
                    rewireAll();
                }
            }
        }
    }

    @Override
    public Runnable carriedInto(Runnable work) {
        return others.carriedInto(work);
    }

    @Override
    public void announceArrivals() {
        arrivals.announce();
    }

    private void become(ApplicationDispatcher dispatcher) {
        present = dispatcher;
        // Also replaces the wiring of all channels.
        own.forgetApplication();
    }

    private <S extends Signal> SignalChannel<S> newSignalChannel(Class<S> type) {
        synchronized (lock) {
            SignalChannel<S> made = new SignalChannel<>(type, this, newWiring(type));
            channels.add(made);
            return made;
        }
    }

    /** Receivers that were connected before the adoption belong to the process and still hear signals. */
    @Override
    public <S extends Signal> Wiring<S> newWiring(Class<S> type) {
        ApplicationDispatcher dispatcher = present;
        Wiring<S> wiring = dispatcher == own ? own.newWiring(type) : dispatcher.newWiring(type, own.connected());
        return others.isAny() ? new ThreadWiring<>(type, others, wiring) : wiring;
    }

    private ApplicationDispatcher ofThisThread() {
        ApplicationDispatcher other = others.ofThisThread();
        return other == null ? present : other;
    }

    @Override
    public void rewire(ConnectedReceiver<?> changed) {
        synchronized (lock) {
            channels.stream().filter(each -> changed.hears(each.type())).forEach(SignalChannel::rewire);
        }
    }

    @Override
    public void rewireAll() {
        synchronized (lock) {
            channels.forEach(SignalChannel::rewire);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // each class has its own channel
    public <S extends Signal> Channel<S> channel(Class<S> type) {
        return (Channel<S>) channelsByClass.ofClasses.get(type).channel();
    }

    @Override
    public <S extends Signal> SignalChannel<S> signalChannelOf(S signal) {
        return channelsByClass.of(signal);
    }

    /** The channels by signal class. */
    public ChannelsByClass channelsByClass() {
        return channelsByClass;
    }

    @Override
    public <S extends Signal> Registration connect(
            Topic<S> topic, Consumer<? super S> receiver, ConnectOptions options) {
        ApplicationDispatcher other = others.ofThisThread();
        if (other != null) {
            return other.connect(topic, receiver, options);
        }
        // Of two receivers with one id the first counts, and it may have been connected before the adoption.
        return (own.isConnected(topic, options.id()) ? own : present).connect(topic, receiver, options);
    }

    @Override
    public boolean disconnect(Topic<?> topic, String id) {
        ApplicationDispatcher other = others.ofThisThread();
        if (other != null) {
            return other.disconnect(topic, id);
        }
        boolean there = present.disconnect(topic, id);
        return own.disconnect(topic, id) || there;
    }

    @Override
    public boolean hasReceivers(Topic<?> topic) {
        return channelsByClass.ofClasses.get(topic.type()).hasReceivers(topic);
    }

    @Override
    public List<ReceiverInfo> receivers() {
        ApplicationDispatcher other = others.ofThisThread();
        if (other != null) {
            return other.receivers();
        }
        Stream<ReceiverInfo> ownConnected =
                isAdopted() ? own.connected().stream().map(ConnectedReceiver::info) : Stream.empty();
        return Stream.concat(present.receivers().stream(), ownConnected).toList();
    }

    @Override
    public List<ReceiverType> receiverTypes() {
        return ofThisThread().receiverTypes();
    }

    @Override
    public List<Part<?>> durableParts() {
        return ofThisThread().durableParts();
    }

    @Override
    public List<Part<?>> crossingParts() {
        return ofThisThread().crossingParts();
    }

    @Override
    public Registration whenReceiversCome(Runnable reaction) {
        return arrivals.add(reaction);
    }

    @Override
    public Registration mute(Topic<?>... topics) {
        return ofThisThread().mute(topics);
    }

    @Override
    public Registration muteReceivers(Class<?>... owners) {
        return ofThisThread().muteReceivers(owners);
    }

    @Override
    public Registration muteReceivers(String id, String... others) {
        return ofThisThread().mute(ReceiverIds.of(id, others).among(receivers()));
    }

    @Override
    public Registration watch(Watcher watcher) {
        return ofThisThread().watch(watcher);
    }

    @Override
    public boolean isWatched() {
        return ofThisThread().isWatched();
    }

    @Override
    public void deliver(String receiver, Signal signal, FaultInjector.Call call) throws Exception {
        ofThisThread().deliver(receiver, signal, call);
    }

    @Override
    public @Nullable Transaction transaction() {
        return ofThisThread().transaction();
    }

    @Override
    public Executor executor() {
        return ofThisThread().executor();
    }

    @Override
    public void execute(String name, Runnable work) {
        ofThisThread().execute(name, work);
    }

    /** Closes its own dispatcher. An application closes its dispatcher itself. */
    @Override
    public void close() {
        own.close();
        own.forgetApplication();
    }
}
