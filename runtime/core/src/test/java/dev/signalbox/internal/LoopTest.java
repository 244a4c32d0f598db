package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.acme.LoopingKitchen;
import com.acme.Oven;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import dev.signalbox.Dispatcher;
import dev.signalbox.SignalLoopError;
import dev.signalbox.internal.carry.DeferredCallDepth;
import dev.signalbox.internal.send.SendLoop;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Terms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Receivers that send signals by which they are called again. */
class LoopTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);

    @RegisterExtension
    private final CapturedLog log = new CapturedLog();

    private final Journal journal = new Journal();
    private final Deque<Dispatcher> built = new ArrayDeque<>();
    private final Oven oven = new Oven();

    @Test
    void aLoopOfSendsEndsInAnErrorThatNamesItsReceivers() {
        Dispatcher dispatcher = build(application(
                part(PizzaDone.class).receiver("burn", oven::burn),
                part(PizzaBurnt.class).receiver("bake", oven::bake)));

        SignalLoopError error = catchThrowableOfType(
                SignalLoopError.class, () -> dispatcher.channelOf(DONE).send(DONE));

        assertThat(error.receivers())
                .hasSize(3)
                .contains("com.acme.Oven#burn", "com.acme.Oven#bake")
                .startsWith(error.receivers().get(2));
        assertThat(error).hasMessageContainingAll("loop", "com.acme.Oven#burn -> ", "com.acme.Oven#bake");
    }

    @Test
    void aLoopIsNamedInAProcessThatHasLoadedLittleBefore() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoopingKitchen.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
    }

    @Test
    void aLoopIsNamedInTheOrderOfItsCallsWhicheverWayItsSendsTook() {
        StackOverflowError end = new StackOverflowError();
        end.setStackTrace(frames("""
                com.acme.Oven dig
                dev.signalbox.internal.send.SignalChannel send
                com.acme.Oven shout
                com.acme.Oven sendAll
                com.acme.Oven bake
                com.acme.Oven_Receivers$OnPizzaBurnt send
                dev.signalbox.internal.send.SignalChannel send
                dev.signalbox.internal.send.InlinableChannel send
                com.acme.Oven burn
                com.acme.SignalboxRegistry_Oven$OnPizzaDone sendRobust
                dev.signalbox.internal.send.InlinableChannel sendRobust
                com.acme.Oven bake
                com.acme.Oven_Receivers$OnPizzaBurnt send
                dev.signalbox.spi.Part send
                dev.signalbox.internal.send.SignalChannel send
                com.acme.Oven light
                com.acme.Oven_Receivers$OnShopOpened send
                dev.signalbox.internal.send.SignalChannel send
                com.acme.Main main
                """));

        assertThat(SendLoop.named(end))
                .isInstanceOfSatisfying(
                        SignalLoopError.class,
                        error -> assertThat(error.receivers())
                                .containsExactly("com.acme.Oven#bake", "com.acme.Oven#burn", "com.acme.Oven#bake"));
    }

    private static StackTraceElement[] frames(String text) {
        return text.lines()
                .map(each -> each.split(" "))
                .map(each -> new StackTraceElement(each[0], each[1], null, 0))
                .toArray(StackTraceElement[]::new);
    }

    @Test
    void aRobustSendDoesNotSwallowIt() {
        Dispatcher dispatcher = build(application(part(PizzaDone.class).receiver("doubt", oven::doubt)));

        assertThatThrownBy(() -> dispatcher.channelOf(DONE).sendRobust(DONE))
                .isInstanceOf(SignalLoopError.class)
                .hasMessageContaining("com.acme.Oven#doubt -> com.acme.Oven#doubt");
        assertThat(log.records()).isEmpty();
    }

    @Test
    void recursionOfAReceiverOnItsOwnIsNotTakenForALoopOfSends() {
        Dispatcher dispatcher = build(application(part(PizzaDone.class).receiver("dig", signal -> dig(0))));

        assertThatThrownBy(() -> dispatcher.channelOf(DONE).send(DONE)).isExactlyInstanceOf(StackOverflowError.class);
    }

    @Test
    void aDepthSetOnTheDispatcherEndsItEarly() {
        Dispatcher dispatcher = build(application(
                        part(PizzaDone.class).receiver("burn", signal -> {
                            journal.note("burn");
                            oven.burn(signal);
                        }),
                        part(PizzaBurnt.class).receiver("bake", oven::bake))
                .maxDepth(10));

        assertThatThrownBy(() -> dispatcher.channelOf(DONE).send(DONE))
                .isInstanceOf(SignalLoopError.class)
                .hasMessageContaining("burn -> bake -> burn");
        assertThat(journal.entries()).hasSize(5);
    }

    @Test
    void aDepthSetOnTheDispatcherLetsOtherSendsBe() {
        Dispatcher dispatcher = build(application(
                        part(PizzaDone.class).receiver("burn", oven::burn),
                        part(PizzaBurnt.class).noting(journal, "apologise"))
                .maxDepth(2));

        for (int i = 0; i < 5; i++) {
            dispatcher.channelOf(DONE).send(DONE);
        }

        assertThat(journal.entries()).hasSize(5);
    }

    @Test
    void aDepthCountsNoReceiverThatHasFailed() {
        IllegalStateException broken = new IllegalStateException("The bell is broken");
        Dispatcher dispatcher =
                build(application(part(PizzaDone.class).failing("ring", broken)).maxDepth(2));

        for (int i = 0; i < 5; i++) {
            assertThat(dispatcher.channelOf(DONE).sendRobust(DONE).failures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.exception()).isSameAs(broken));
        }
    }

    @Test
    void aLoopThroughTheExecutorEndsToo() {
        QueuedExecutor executor = new QueuedExecutor();
        Dispatcher dispatcher = build(application(
                        part(PizzaDone.class).under(Terms.DEFAULT.onExecutor()).receiver("again", signal -> {
                            journal.note("again");
                            built.element().channelOf(DONE).send(DONE);
                        }))
                .executor(executor));

        dispatcher.channelOf(DONE).send(DONE);
        executor.runAll();

        assertThat(journal.entries()).hasSize(DeferredCallDepth.MOST_CALLS);
        assertThat(log.records())
                .singleElement()
                .satisfies(record -> assertThat(record.getThrown())
                        .isInstanceOf(SignalLoopError.class)
                        .hasMessageContaining("again -> again"));
    }

    @Test
    void whatAThreadSendsAfterTheWorkIsNotLedToByIt() {
        QueuedExecutor executor = new QueuedExecutor();
        Dispatcher dispatcher = build(application(
                        part(PizzaDone.class).under(Terms.DEFAULT.onExecutor()).noting(journal, "ring"))
                .executor(executor));

        for (int i = 0; i <= DeferredCallDepth.MOST_CALLS; i++) {
            dispatcher.channelOf(DONE).send(DONE);
            executor.runAll();
        }

        assertThat(journal.entries()).hasSize(DeferredCallDepth.MOST_CALLS + 1);
    }

    @Test
    void aDepthCountsACallOnTheExecutorOnce() {
        QueuedExecutor executor = new QueuedExecutor();
        Dispatcher dispatcher = build(application(
                        part(PizzaDone.class).under(Terms.DEFAULT.onExecutor()).receiver("burn", signal -> {
                            journal.note("burn");
                            oven.burn(signal);
                        }),
                        part(PizzaBurnt.class).noting(journal, "apologise"))
                .executor(executor)
                .maxDepth(2));

        dispatcher.channelOf(DONE).send(DONE);
        executor.runAll();

        assertThat(log.records()).isEmpty();
        assertThat(journal.entries()).containsExactly("burn", "apologise");
    }

    @Test
    void aDepthEndsALoopThroughTheExecutorAndNamesItsReceivers() {
        QueuedExecutor executor = new QueuedExecutor();
        Dispatcher dispatcher = build(application(
                        part(PizzaDone.class).under(Terms.DEFAULT.onExecutor()).receiver("burn", signal -> {
                            journal.note("burn");
                            oven.burn(signal);
                        }),
                        part(PizzaBurnt.class).receiver("bake", oven::bake))
                .executor(executor)
                .maxDepth(10));

        dispatcher.channelOf(DONE).send(DONE);
        executor.runAll();

        assertThat(journal.entries()).hasSize(5);
        assertThat(log.records())
                .singleElement()
                .satisfies(record -> assertThat(record.getThrown())
                        .isInstanceOf(SignalLoopError.class)
                        .hasMessageContaining("burn -> bake -> burn"));
    }

    @Test
    void aLongRowOfCallsThatIsNoLoopIsShownAsItIs() {
        Dispatcher dispatcher = build(application(
                        part(PizzaDone.class).receiver("burn", oven::burn),
                        part(PizzaBurnt.class).receiver("apologise", signal -> journal.note("apologise")))
                .maxDepth(1));

        assertThatThrownBy(() -> dispatcher.channelOf(DONE).send(DONE))
                .isInstanceOfSatisfying(
                        SignalLoopError.class,
                        error -> assertThat(error.receivers()).containsExactly("burn", "apologise"));
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void aDepthKeepsToTheConditionsOfReceivers() {
        Dispatcher dispatcher = build(application(
                        part(PizzaDone.class).when(signal -> signal.size() > 4).noting(journal, "big"))
                .maxDepth(10));

        dispatcher.channelOf(DONE).send(DONE);
        dispatcher.channelOf(DONE).send(new PizzaDone(null, 5));
        assertThat(journal.entries()).containsExactly("big");
    }

    @Test
    void aDepthIsAtLeastOneCall() {
        assertThatThrownBy(() -> Integration.of(Dispatcher.builder()).maxDepth(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    private static int dig(int depth) {
        return depth < 0 ? 0 : 1 + dig(depth + 1);
    }

    private Dispatcher build(Dispatcher.Builder builder) {
        Dispatcher dispatcher = builder.build();
        built.push(dispatcher);
        oven.use(dispatcher);
        return dispatcher;
    }
}
