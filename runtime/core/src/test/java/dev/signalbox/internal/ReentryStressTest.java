package dev.signalbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Channel;
import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Receivers that connect, disconnect, mute and send, here and on another dispatcher, while other threads do the same. */
@Tag("stress")
class ReentryStressTest {

    private static final Topic<Rung> RUNG = Topic.of(Rung.class);
    private static final ConnectOptions FIRST = ConnectOptions.DEFAULT.withOrder(-1);
    private static final String BUSY = "busy";
    private static final String MEANWHILE = "meanwhile";
    private static final String NESTED = "nested";

    private final Dispatcher process = Signals.dispatcher();
    private final Dispatcher application = Dispatcher.builder().build();
    private final List<Registration> connections = new ArrayList<>();

    @AfterEach
    void close() throws InterruptedException {
        Stress.tidy(() -> {
            connections.forEach(Registration::close);
            application.close();
        });
    }

    @Test
    void receiversThatConnectAndSendWhileOthersDoNeverWaitForEachOther() {
        connections.add(process.connect(RUNG, signal -> beBusy(signal, application), FIRST.withId("process")));
        connections.add(application.connect(RUNG, signal -> beBusy(signal, process), FIRST.withId("application")));
        new Stress()
                .with(1, () -> () -> assertHeard(process.channel(Rung.class)))
                .with(1, () -> () -> assertHeard(application.channel(Rung.class)))
                .with(1, () -> () -> {
                    try (Registration adoption = Signals.adopt(application)) {
                        assertThat(adoption).isNotNull();
                        assertHeard(process.channel(Rung.class));
                    }
                })
                .run();
        assertThat(process.receivers()).extracting(ReceiverInfo::id).contains("process");
        assertThat(application.receivers()).extracting(ReceiverInfo::id).contains("application");
        for (Dispatcher each : List.of(process, application)) {
            assertThat(Rung.heardOn(each)).contains(BUSY).doesNotContain(MEANWHILE);
        }
    }

    /**
     * Checks that a send calls the receivers that were connected when it began, whatever they do. After an adoption,
     * also those of the application.
     */
    private static void assertHeard(Channel<Rung> channel) {
        List<Object> heard = new ArrayList<>(Rung.heardOn(channel));
        heard.removeIf(MEANWHILE::equals);
        assertThat(heard).containsOnly(BUSY).hasSizeBetween(1, 2);
    }

    /** Changes a dispatcher and sends by it during the change. */
    private void beBusy(Rung signal, Dispatcher other) {
        signal.heard().add(BUSY);
        RandomGenerator random = ThreadLocalRandom.current();
        Dispatcher changed = random.nextBoolean() ? other : process;
        if (signal.heard().contains(NESTED)) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                try (Registration connection = changed.connect(RUNG, each -> Rung.hear(each, MEANWHILE))) {
                    assertThat(connection).isNotNull();
                    changed.hasReceivers(RUNG);
                }
            }
            case 1 -> {
                try (Registration muting = changed.mute(RUNG)) {
                    assertThat(muting).isNotNull();
                    other.receivers();
                }
            }
            case 2 -> {
                changed.connect(RUNG, each -> Rung.hear(each, MEANWHILE), ConnectOptions.DEFAULT.withId("one"));
                changed.disconnect(RUNG, "one");
            }
            default -> changed.channel(Rung.class).send(new Rung(new ArrayList<>(List.of(NESTED))));
        }
    }
}
