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
        Dispatcher application = Dispatcher.builder().build();
        application.connect(Topic.of(Repeated.class), VisibilityStressTest::hear);
        change(() -> Signals.adopt(application));
        application.close();
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
                            assertThat(noticed.made.await(LIMIT_SECONDS, TimeUnit.SECONDS))
                                    .as("heard")
                                    .isTrue();
                            Thread.sleep(WARMING_MILLIS);
                        }
                    }
                },
                noticed -> assertThat(CHANNEL.hasReceivers()).isFalse());
    }

    /** Looks at nothing that another thread writes, not even at the clock; the thread is stuck if it never notices. */
    private static void sendUntilHeard(boolean wanted) {
        Repeated signal = new Repeated();
        do {
            signal.heard = false;
            CHANNEL.send(signal);
        } while (signal.heard != wanted);
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
