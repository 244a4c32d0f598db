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

/** Threads that only send. They do nothing else that would make changes by other threads visible to them. */
@Tag("stress")
class VisibilityStressTest {

    private static final Channel<Repeated> CHANNEL = Signals.channel(Repeated.class);

    /** The time until the JIT has compiled the loop. */
    private static final long WARMING_MILLIS = 200;

    /** A change is much faster, but its thread may have to wait for a processor. */
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

    /**
     * One thread makes and undoes a change by which a receiver hears signals. Another thread sends until it notices
     * each change.
     */
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

    /**
     * Reads nothing that another thread writes, not even the clock. If it never notices the change, the thread is
     * stuck.
     */
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
