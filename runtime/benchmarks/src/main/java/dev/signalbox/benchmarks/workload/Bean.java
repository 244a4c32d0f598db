package dev.signalbox.benchmarks.workload;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Receiver;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.spi.InstanceProvider;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Receivers that are methods of an object, which a container supplies. */
@State(Scope.Thread)
public class Bean {

    private static final Channel<Rung> RUNG = Signals.channel(Rung.class);

    private final Bell bell = new Bell(0);
    private long value = 1;

    /** Makes the bell the application's, and makes sure that both ways reach all receivers. */
    @Setup
    public void adopt() {
        Signals.adopt(Dispatcher.builder().instances(new Container(bell)).build());
        channel();
        direct();
        if (bell.first != 2 || bell.second != 2 || bell.third != 2 || bell.fourth != 2) {
            throw new AssertionError("not each receiver was reached once");
        }
    }

    /** By hand. */
    @Benchmark
    public void direct() {
        Rung signal = new Rung(value);
        bell.first(signal);
        bell.second(signal);
        bell.third(signal);
        bell.fourth(signal);
    }

    /** Through a channel. */
    @Benchmark
    public void channel() {
        RUNG.send(new Rung(value));
    }

    record Rung(long value) implements Signal {}

    private record Container(Bell bell) implements InstanceProvider {
        @Override
        public <T> @Nullable T get(Class<T> type) {
            return type == Bell.class ? type.cast(bell) : null;
        }
    }

    /** The bean. */
    @SuppressWarnings("Signalbox/UnsuppliedObject") // the dispatcher's provider knows it
    static final class Bell {
        private long first;
        private long second;
        private long third;
        private long fourth;

        /** Not one that could be called without knowing the object. */
        Bell(long start) {
            first = start;
        }

        @Receiver
        void first(Rung signal) {
            first += signal.value();
        }

        @Receiver
        void second(Rung signal) {
            second += signal.value();
        }

        @Receiver
        void third(Rung signal) {
            third += signal.value();
        }

        @Receiver
        void fourth(Rung signal) {
            fourth += signal.value();
        }
    }
}
