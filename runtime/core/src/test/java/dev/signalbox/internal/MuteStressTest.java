package dev.signalbox.internal;

import static dev.signalbox.internal.FakeBinder.binder;
import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.FakeRegistry.registry;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Kitchen;
import com.acme.Oven;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Threads that mute for themselves while other threads send. */
@Tag("stress")
class MuteStressTest {

    private static final FakeBinder KITCHEN = binder(Kitchen.class.getName(), noting(Rung.class, "kitchen"));
    private static final FakeBinder OVEN = binder(Oven.class.getName(), noting(Rung.class, "oven"));
    private static final FakeBinder SENDING = binder(
            "com.acme.Mail",
            part(Handed.class).under(Terms.DEFAULT.onExecutor()).receiver("mail", MuteStressTest::sendElsewhere));

    private final Dispatcher dispatcher = dispatcher(registry(KITCHEN, OVEN, SENDING));
    private final Dispatcher other = dispatcher(registry(KITCHEN, OVEN));

    @AfterEach
    void close() throws InterruptedException {
        Stress.tidy(() -> {
            dispatcher.close();
            other.close();
        });
    }

    @Test
    void mutingsNestOnTheirThreadAndNoOtherNoticesThem() {
        new Stress()
                .with(2, () -> () -> muteAndClose(dispatcher))
                .with(1, () -> () -> assertHeard(dispatcher, List.of()))
                .run();
        assertHeard(dispatcher, List.of());
    }

    @Test
    void aMutingOfOneDispatcherIsNoneOfAnother() {
        new Stress()
                .with(1, () -> () -> muteAndClose(dispatcher))
                .with(1, () -> () -> muteAndClose(other))
                .with(1, () -> {
                    Registration muting = dispatcher.mute(Topic.of(Signal.class));
                    assertThat(muting).isNotNull();
                    return () -> {
                        assertThat(Rung.heardOn(dispatcher)).isEmpty();
                        assertHeard(other, List.of());
                    };
                })
                .run();
    }

    @Test
    void whatAThreadHasMutedGoesWithTheWorkThatItHandsOver() {
        new Stress()
                .with(2, () -> () -> {
                    try (Registration muting = dispatcher.muteReceivers(Oven.class)) {
                        assertThat(muting).isNotNull();
                        assertThat(heardElsewhere()).containsExactly("kitchen");
                    }
                })
                .with(1, () -> () -> assertThat(heardElsewhere()).containsExactly("kitchen", "oven"))
                .run();
    }

    /** Opens and closes mutings in any order. Checks after each step that all receivers hear that are not muted. */
    private static void muteAndClose(Dispatcher dispatcher) {
        RandomGenerator random = ThreadLocalRandom.current();
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            if (open.isEmpty() || random.nextBoolean()) {
                open.add(Open.any(dispatcher, random));
            } else {
                open.remove(random.nextInt(open.size())).muting.close();
            }
            assertHeard(dispatcher, open);
        }
        while (!open.isEmpty()) {
            open.remove(open.size() - 1).muting.close();
            assertHeard(dispatcher, open);
        }
    }

    private static void assertHeard(Dispatcher dispatcher, List<Open> open) {
        List<String> left = new ArrayList<>(List.of("kitchen", "oven"));
        open.forEach(each -> left.removeAll(each.muted));
        assertThat(Rung.heardOn(dispatcher)).isEqualTo(left);
    }

    private List<Object> heardElsewhere() throws Exception {
        CompletableFuture<List<Object>> heard = new CompletableFuture<>();
        dispatcher.channel(Handed.class).send(new Handed(dispatcher, heard));
        return heard.get(10, TimeUnit.SECONDS);
    }

    private static void sendElsewhere(Handed signal) {
        signal.heard.complete(Rung.heardOn(signal.dispatcher));
    }

    private static <S extends Signal> FakePart<S> noting(Class<S> type, String name) {
        return part(type).receiver(name, signal -> Rung.hear(signal, name));
    }

    /** A signal whose receiver sends another on the executor. */
    private record Handed(Dispatcher dispatcher, CompletableFuture<List<Object>> heard) implements Signal {}

    /** A muting, and the receivers that it mutes. */
    private record Open(Registration muting, List<String> muted) {

        static Open any(Dispatcher dispatcher, RandomGenerator random) {
            return switch (random.nextInt(3)) {
                case 0 -> new Open(dispatcher.mute(Topic.of(Rung.class)), List.of("kitchen", "oven"));
                case 1 -> new Open(dispatcher.muteReceivers(Oven.class), List.of("oven"));
                default -> new Open(dispatcher.muteReceivers(Kitchen.class, String.class), List.of("kitchen"));
            };
        }
    }
}
