package dev.signalbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Threads that only send, and so do nothing by themselves that makes what other threads did visible to them. */
@Tag("stress")
class VisibilityStressTest {

    private static final Channel<Repeated> CHANNEL = Signals.channel(Repeated.class);

    /** Until the JIT has compiled the loop. */
    private static final long WARMING_MILLIS = 200;

    /** Not that a change may take that long: the thread that makes it may have to wait for a processor. */
    private static final long LIMIT_SECONDS = 15;

    @Test
    void aThreadThatOnlySendsHearsWhatAnotherConnectsUntilThatIsClosed() {
        change(() -> Signals.connect(Topic.of(Repeated.class), VisibilityStressTest::hear));
    }

    @Test
    void aThreadThatOnlySendsHearsWhoAdoptsItsChannelUntilThatIsReleased() {
        try (Dispatcher application = Dispatcher.builder().build()) {
            application.connect(Topic.of(Repeated.class), VisibilityStressTest::hear);
            change(() -> Signals.adopt(application));
        }
    }

    /** Has one thread make and undo a change that makes a receiver heard, while another sends until it notices each. */
    private static void change(Supplier<AutoCloseable> change) {
        Stress.race(
                2,
                Noticed::new,
                (noticed, thread) -> {
                    if (thread == 0) {
                        sendUntilHeard(true);
                        noticed.made.countDown();
                        sendUntilHeard(false);
                    } else {
                        Thread.sleep(WARMING_MILLIS);
                        try (AutoCloseable made = change.get()) {
                            assertThat(made).isNotNull();
                            assertThat(noticed.made.await(2 * LIMIT_SECONDS, TimeUnit.SECONDS))
                                    .isTrue();
                            Thread.sleep(WARMING_MILLIS);
                        }
                    }
                },
                noticed -> assertThat(CHANNEL.hasReceivers()).isFalse());
    }

    /** Looks at nothing that another thread writes, but at the clock now and then. */
    private static void sendUntilHeard(boolean wanted) {
        long begun = System.nanoTime();
        Repeated signal = new Repeated();
        while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
            for (int i = 0; i < 1_000_000; i++) {
                signal.heard = false;
                CHANNEL.send(signal);
                if (signal.heard == wanted) {
                    return;
                }
            }
        }
        throw new AssertionError(wanted ? "Connected, but not heard" : "Closed, but still heard");
    }

    private static void hear(Repeated signal) {
        signal.heard = true;
    }

    private record Noticed(CountDownLatch made) {
        Noticed() {
            this(new CountDownLatch(1));
        }
    }

    /** A signal that is sent again and again. */
    private static final class Repeated implements Signal {
        private boolean heard;
    }
}
