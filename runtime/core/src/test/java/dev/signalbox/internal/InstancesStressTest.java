package dev.signalbox.internal;

import static dev.signalbox.internal.FakeRegistry.application;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Dispatcher;
import dev.signalbox.Topic;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Instance;
import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Registry;
import dev.signalbox.spi.Terms;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several threads need the object of a receiver for the first time, at the same time. */
@Tag("stress")
class InstancesStressTest {

    private static final int THREADS = 3;

    @Test
    void oneStableObjectIsKeptWhicheverThreadAskedForItFirst() {
        Stress.race(THREADS, () -> new Round(new Clerks(true, true)), Round::send, round -> {
            assertThat(round.called.stream().distinct()).hasSize(1);
            int asked = round.clerks.asked.get();
            assertThat(asked).isBetween(1, THREADS);
            round.send(1);
            assertThat(round.called.stream().distinct()).hasSize(1);
            assertThat(round.clerks.asked).as("known, and asked for again").hasValue(asked);
        });
    }

    @Test
    void theConstructorMakesOneObjectWhicheverThreadNeedsItFirst() {
        Stress.race(THREADS, () -> new Round(new Clerks(true, false)), Round::send, round -> {
            assertThat(round.called.stream().distinct()).hasSize(1);
            assertThat(round.clerks.made).hasValue(1);
        });
    }

    @Test
    void anObjectThatIsNotStableIsAskedForAtEachCallWhateverOtherThreadsDo() {
        Stress.race(THREADS, () -> new Round(new Clerks(false, true)), Round::send, round -> {
            assertThat(round.called).hasSize(THREADS).doesNotHaveDuplicates();
            assertThat(round.clerks.asked).hasValue(THREADS);
        });
    }

    /** A container locks while it makes an object, and the object may send while it is made. */
    @Test
    void theProviderMayTakeALockThatSendingThreadsHold() {
        Object container = new Object();
        Stress.race(
                THREADS,
                () -> new Round(new Clerks(true, true) {
                    @Override
                    public <T> @Nullable T get(Class<T> type) {
                        synchronized (container) {
                            return super.get(type);
                        }
                    }
                }),
                (round, thread) -> {
                    if (thread == 0) {
                        synchronized (container) {
                            round.send(thread);
                        }
                    } else {
                        round.send(thread);
                    }
                },
                round -> assertThat(round.called.stream().distinct()).hasSize(1));
    }

    /** A dispatcher that has sent nothing yet. */
    private static final class Round {
        private final Clerks clerks;
        private final Queue<Object> called = new ConcurrentLinkedQueue<>();
        private final Dispatcher dispatcher;

        Round(Clerks clerks) {
            this.clerks = clerks;
            dispatcher = application(new Office(clerks)).instances(clerks).build();
        }

        /** Sends. Most threads connect a receiver first; then the object is needed again. */
        void send(int thread) {
            if (thread > 0) {
                dispatcher.connect(Topic.of(Rung.class), signal -> {});
            }
            List<Object> heard = Rung.heardOn(dispatcher);
            assertThat(heard).as("thread %s", thread).hasSize(1);
            called.addAll(heard);
        }
    }

    /** A class with a receiver. */
    private static final class Clerk {
        private boolean made;

        /** Takes some time, so that other threads may find the object half made. */
        @SuppressWarnings("ThreadPriorityCheck") // gives other threads time
        Clerk() {
            Thread.yield();
            made = true;
        }

        void hear(Rung signal) {
            assertThat(made).isTrue();
            signal.heard().add(this);
        }
    }

    /** Makes a clerk whenever it is asked. */
    private static class Clerks implements InstanceProvider {
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger made = new AtomicInteger();
        private final boolean stable;
        private final boolean supplying;

        Clerks(boolean stable, boolean supplying) {
            this.stable = stable;
            this.supplying = supplying;
        }

        Clerk make() {
            made.incrementAndGet();
            return new Clerk();
        }

        @Override
        public <T> @Nullable T get(Class<T> type) {
            asked.incrementAndGet();
            return supplying ? type.cast(make()) : null;
        }

        @Override
        public boolean isStable(Class<?> type) {
            return stable;
        }
    }

    /** The compilation with the clerk. */
    private record Office(Clerks clerks) implements Registry, Binder {

        @Override
        public List<String> signals() {
            return List.of(Rung.class.getName());
        }

        @Override
        public List<Binder> binders(String signal) {
            return List.of(this);
        }

        @Override
        public String owner() {
            return Clerk.class.getName();
        }

        @Override
        public List<Part<?>> parts(String signal, Instances instances) {
            boolean named = signal.equals(Rung.class.getName());
            return named ? List.of(new OnRung(instances.of(Clerk.class, clerks::make))) : List.of();
        }
    }

    private record OnRung(Instance<Clerk> clerk) implements Part<Rung> {

        @Override
        public Terms terms() {
            return Terms.DEFAULT;
        }

        @Override
        public List<ReceiverEntry> receivers() {
            return List.of(new ReceiverEntry("hear", 0));
        }

        @Override
        public void send(Rung signal) {
            clerk.get().hear(signal);
        }

        @Override
        public @Nullable Object call(int receiver, Rung signal) {
            clerk.get().hear(signal);
            return null;
        }
    }
}
