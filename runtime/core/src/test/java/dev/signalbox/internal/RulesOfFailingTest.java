package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.FakeRegistry.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.acme.Kitchen;
import com.acme.Oven;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import dev.signalbox.Dispatcher;
import dev.signalbox.Failure;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.SignalLoopError;
import dev.signalbox.Topic;
import dev.signalbox.internal.carry.DeferredCallDepth;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 5, 6 and 9 of dispatch: loops, failures, and the messages about them and about dropped receivers. */
class RulesOfFailingTest {

    private static final PizzaDone DONE = new PizzaDone(new Kitchen(), 4);
    private static final PizzaBurnt BURNT = new PizzaBurnt(4);
    private static final Topic<PizzaDone> DONES = Topic.of(PizzaDone.class);

    @RegisterExtension
    private final CapturedLog log = new CapturedLog();

    @TempDir
    private Path classPath;

    private final Journal journal = new Journal();
    private final QueuedExecutor executor = new QueuedExecutor();
    private final FakeTransaction transaction = new FakeTransaction();
    private final Dispatcher dispatcher = dispatcher(registry());

    @Nested
    @DisplayName("Rule 5: re-entrant sends are allowed, and a loop of sends ends in an error that names it")
    class Rule5 {

        private final Oven oven = new Oven();

        @ParameterizedTest
        @EnumSource
        void aReceiverMaySendTheSignalThatItHears(Sending sending) {
            dispatcher.connect(DONES, signal -> {
                journal.note("size " + signal.size());
                if (signal.size() > 2) {
                    sending.send(new PizzaDone(null, signal.size() - 1), dispatcher);
                }
            });

            sending.send(DONE, dispatcher);
            assertThat(journal.entries()).containsExactly("size 4", "size 3", "size 2");
        }

        @Test
        void aLoopEndsInAnErrorOfTheStackThatShowsTheChainOnce() {
            Dispatcher looping = start(loop(Terms.DEFAULT));

            assertThatThrownBy(() -> looping.channelOf(DONE).send(DONE))
                    .isInstanceOf(StackOverflowError.class)
                    .isInstanceOfSatisfying(SignalLoopError.class, loop -> {
                        assertThat(loop.receivers()).hasSize(3).contains("com.acme.Oven#burn", "com.acme.Oven#bake");
                        assertThat(loop.getMessage()).containsOnlyOnce(String.join(" -> ", loop.receivers()));
                    });
        }

        @Test
        void aRobustSendDoesNotSwallowIt() {
            oven.use(dispatcher);
            dispatcher.connect(DONES, oven::doubt);

            assertThatThrownBy(() -> dispatcher.channelOf(DONE).sendRobust(DONE))
                    .isInstanceOf(SignalLoopError.class);
            assertThat(log.records()).isEmpty();
        }

        @Test
        void aLoopThroughCommitsCarriesADepth() {
            Dispatcher looping =
                    start(loop(Terms.DEFAULT.at(Phase.AFTER_COMMIT)).transactions(() -> transaction));
            looping.channelOf(DONE).send(DONE);
            transaction.commit();

            assertOneLoopIsLogged();
        }

        @Test
        void aLoopThroughTheExecutorCarriesADepth() {
            Dispatcher looping = start(loop(Terms.DEFAULT.onExecutor()).executor(executor));
            looping.channelOf(DONE).send(DONE);
            executor.runAll();

            assertOneLoopIsLogged();
        }

        @Test
        void aDepthSetOnTheDispatcherEndsALoopEarly() {
            Dispatcher looping = start(Integration.of(loop(Terms.DEFAULT)).maxDepth(10));

            assertThatThrownBy(() -> looping.channelOf(DONE).send(DONE))
                    .isInstanceOf(SignalLoopError.class)
                    .hasMessageContaining("burn -> bake -> burn");
            assertThat(journal.entries()).hasSize(5);
        }

        @Test
        void aSendThatDoesNotLoopPaysNothing() {
            FakePart<PizzaDone> uncounted = part(PizzaDone.class).noting(journal, "ring");
            FakePart<PizzaDone> counted = part(PizzaDone.class).noting(journal, "ring");
            dispatcher(uncounted).channelOf(DONE).send(DONE);
            application(counted).maxDepth(10).build().channelOf(DONE).send(DONE);

            // The counting probe wraps each part.
            assertThat(uncounted.straightSends()).isOne();
            assertThat(counted.straightSends()).isZero();
        }

        private Dispatcher.Builder loop(Terms terms) {
            return application(
                    part(PizzaDone.class).under(terms).receiver("burn", signal -> {
                        journal.note("burn");
                        oven.burn(signal);
                    }),
                    part(PizzaBurnt.class).under(terms).receiver("bake", oven::bake));
        }

        private Dispatcher start(Dispatcher.Builder builder) {
            Dispatcher started = builder.build();
            oven.use(started);
            return started;
        }

        private void assertOneLoopIsLogged() {
            assertThat(journal.entries()).hasSize(DeferredCallDepth.MOST_CALLS / 2);
            assertThat(log.records())
                    .singleElement()
                    .satisfies(record -> assertThat(record.getThrown())
                            .isInstanceOf(SignalLoopError.class)
                            .hasMessageContaining("burn -> bake -> burn"));
        }
    }

    @Nested
    @DisplayName("Rule 6: a robust send catches exceptions, never errors, and interruption is kept")
    class Rule6 {

        @Test
        void itCatchesEveryException() {
            Exception checked = new IOException("No line to the bell");
            Exception unchecked = new IllegalStateException("The bell is broken");
            Dispatcher compiled = dispatcher(part(PizzaDone.class)
                    .failing("call", checked)
                    .failing("ring", unchecked)
                    .noting(journal, "after"));

            assertThat(compiled.channelOf(DONE).sendRobust(DONE).failures())
                    .extracting(Failure::exception)
                    .containsExactly(checked, unchecked);
            assertThat(journal.entries()).containsExactly("after");
        }

        @Test
        void itCatchesNoError() {
            Error error = new LinkageError("No such oven");
            dispatcher.connect(DONES, signal -> {
                throw error;
            });
            dispatcher.connect(DONES, signal -> journal.note("after"));

            assertThat(catchThrowable(() -> dispatcher.channelOf(DONE).sendRobust(DONE)))
                    .isSameAs(error);
            assertThat(journal.entries()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ASYNC")
        void theInterruptionThatAReceiverWasToldOfIsKept(Sending sending) {
            Dispatcher compiled = dispatcher(part(PizzaDone.class).failing("wait", new InterruptedException()));
            Throwable thrown = catchThrowable(() -> sending.send(DONE, compiled));

            assertThat(Thread.interrupted()).as("%s", thrown).isTrue();
        }
    }

    @Nested
    @DisplayName("Rule 9: whatever is dropped is said")
    class Rule9 {

        @Test
        void aRegistryThatDoesNotLinkIsSaidAndTheOthersWork() throws IOException {
            OwnServices.name(classPath, "com.acme.Missing", OwnServices.OwnRegistry.class.getName());
            try (OwnServices loader = new OwnServices(classPath)) {
                assertThat(Dispatcher.builder().classLoader(loader).build().receivers())
                        .extracting(ReceiverInfo::id)
                        .containsExactly("own");
            }
            assertThat(log.records()).singleElement().satisfies(record -> {
                assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
                assertThat(record.getMessage()).contains("its receivers are not called");
                assertThat(record.getThrown()).hasMessageContaining("com.acme.Missing");
            });
        }

        @Test
        void noRegistryAtAllIsOneWarningWithTheXmlToPaste() throws IOException {
            try (OwnServices empty = new OwnServices(Files.createDirectories(classPath))) {
                Dispatcher dispatcher = Dispatcher.builder().classLoader(empty).build();
                dispatcher.channelOf(DONE).send(DONE);
                dispatcher.channelOf(BURNT).send(BURNT);
                assertThat(dispatcher.receivers()).isEmpty();
            }
            assertThat(log.records()).singleElement().satisfies(record -> {
                assertThat(record.getLevel()).isEqualTo(Level.WARNING);
                assertThat(record.getMessage())
                        .contains("processor did not run", "<artifactId>signalbox-processor</artifactId>");
            });
        }

        @Test
        void aFailureThatReachesNoSenderIsSaid() {
            Exception broken = new IOException("No line to the bell");
            Dispatcher dispatcher = application(
                            part(PizzaDone.class)
                                    .under(Terms.DEFAULT.onExecutor())
                                    .failing("async", broken),
                            part(PizzaDone.class)
                                    .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT))
                                    .failing("committed", broken))
                    .executor(executor)
                    .transactions(() -> transaction)
                    .build();
            dispatcher.channelOf(DONE).send(DONE);
            executor.runAll();
            transaction.commit();

            assertThat(log.records())
                    .allSatisfy(record -> assertThat(record.getThrown()).isSameAs(broken))
                    .satisfiesExactly(
                            async -> assertThat(async.getMessage()).contains("async"),
                            committed -> assertThat(committed.getMessage()).contains("committed"));
        }
    }
}
