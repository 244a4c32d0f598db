package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.internal.application.ApplicationDispatcher;
import dev.signalbox.internal.process.ProcessDispatcher;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Watcher;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Threads that each use an application or a watch, while other threads begin and end such uses and watches. */
@Tag("stress")
class ScopeStressTest {

    private final ProcessDispatcher process = new ProcessDispatcher((ApplicationDispatcher) hearing("the process"));
    private final Channel<Rung> channel = process.channel(Rung.class);

    @Test
    void eachThreadSendsToTheApplicationThatItUses() {
        AtomicInteger names = new AtomicInteger();
        new Stress()
                .with(2, () -> {
                    String name = "guest " + names.incrementAndGet();
                    Dispatcher other = hearing(name);
                    return () -> useAndSend(other, name);
                })
                .with(1, () -> () -> {
                    String name = "passing guest";
                    try (Dispatcher other = hearing(name)) {
                        useAndSend(other, name);
                    }
                })
                .with(1, () -> () -> assertThat(Rung.heardOn(channel)).containsExactly("the process"))
                .run();
    }

    private void useAndSend(Dispatcher other, String name) {
        Registration use = process.use(other);
        assertThat(Rung.heardOn(channel)).containsExactly(name);
        use.close();
        assertThat(Rung.heardOn(channel)).containsExactly("the process");
    }

    @Test
    void eachThreadIsToldOfWhatItSendsFromTheFirstSendOn() {
        Dispatcher kitchen = hearing("kitchen");
        new Stress()
                .with(3, () -> () -> {
                    Counter counter = new Counter();
                    Registration watch = Integration.of(kitchen).watch(counter);
                    assertThat(Rung.heardOn(kitchen)).containsExactly("kitchen");
                    watch.close();
                    assertThat(counter.sent).isOne();
                    assertThat(counter.called).isOne();
                })
                .run();
        assertThat(Integration.of(kitchen).isWatched()).isFalse();
    }

    /** Used by one thread. */
    private static final class Counter implements Watcher {

        private int sent;
        private int called;

        @Override
        public void sent(Signal signal) {
            sent++;
        }

        @Override
        public void before(String receiver, Signal signal) {
            called++;
        }
    }

    private static Dispatcher hearing(String name) {
        return application(part(Rung.class).receiver("hear", signal -> Rung.hear(signal, name)))
                .build();
    }
}
