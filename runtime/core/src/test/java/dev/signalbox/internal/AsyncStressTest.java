package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.spi.Terms;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Dispatchers that are closed while threads send to async receivers. */
@Tag("stress")
class AsyncStressTest {

    private static final int SENDERS = 2;
    private static final int SENDS = 20;

    @Test
    void closingWaitsForWhatWasSentBeforeAndLosesNothingSentMeanwhile() {
        Stress.race(
                SENDERS + 1,
                Round::new,
                (round, thread) -> {
                    if (thread < SENDERS) {
                        round.send(thread);
                    } else {
                        round.close();
                    }
                },
                round -> {
                    // Only after the close is it known which sends were heard.
                    round.dispatcher.close();
                    for (int i = 0; i < SENDERS * SENDS; i++) {
                        assertThat(round.heard.get(i)).as("signal %s", i).isOne();
                    }
                });
    }

    /** A dispatcher to be closed. */
    private static final class Round {
        private final AtomicIntegerArray heard = new AtomicIntegerArray(SENDERS * SENDS);
        private final AtomicIntegerArray sent = new AtomicIntegerArray(SENDERS);
        private final Dispatcher dispatcher =
                dispatcher(part(Mailed.class).under(Terms.DEFAULT.onExecutor()).receiver("mail", this::mail));

        void send(int sender) {
            Channel<Mailed> channel = dispatcher.channel(Mailed.class);
            for (int i = 0; i < SENDS; i++) {
                channel.send(new Mailed(sender * SENDS + i));
                sent.incrementAndGet(sender);
            }
        }

        @SuppressWarnings("ThreadPriorityCheck") // gives the senders time, but not until they have sent everything
        void close() {
            while (sent.get(0) < SENDS / 4) {
                Thread.yield();
            }
            int[] before = {sent.get(0), sent.get(1)};
            dispatcher.close();
            for (int sender = 0; sender < SENDERS; sender++) {
                for (int i = 0; i < before[sender]; i++) {
                    assertThat(heard.get(sender * SENDS + i)).as("sent before").isOne();
                }
            }
        }

        /** Takes some time. Does not count if it is interrupted. */
        @SuppressWarnings("ThreadPriorityCheck")
        private void mail(Mailed signal) {
            Thread.yield();
            if (!Thread.currentThread().isInterrupted()) {
                heard.incrementAndGet(signal.number);
            }
        }
    }

    private record Mailed(int number) implements Signal {}
}
