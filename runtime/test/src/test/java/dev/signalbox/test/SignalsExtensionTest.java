package dev.signalbox.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import com.acme.Bell;
import com.acme.PizzaOrdered;
import com.acme.PizzaSold;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import dev.signalbox.spi.Integration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Where a recorder comes from, and how long it records. */
class SignalsExtensionTest {

    private static final Topic<PizzaSold> SALES = Topic.of(PizzaSold.class);

    @Test
    void aTestHasOneRecorderFromItsConstructorToItsEnd() {
        assertAllSucceed(OneRecorder.class, 2);
    }

    @ExtendWith(SignalsExtension.class)
    static final class OneRecorder {

        private final SignalRecorder recorder;

        OneRecorder(SignalRecorder recorder) {
            this.recorder = recorder;
            Signals.send(new PizzaSold(1));
        }

        @BeforeEach
        void before(SignalRecorder here) {
            assertThat(here).isSameAs(recorder);
            Signals.send(new PizzaSold(2));
        }

        @Test
        void one(SignalRecorder here) {
            assertThat(here.sent(SALES)).containsExactly(new PizzaSold(1), new PizzaSold(2));
        }

        @Test
        void another(SignalRecorder here) {
            assertThat(here.sent(SALES)).containsExactly(new PizzaSold(1), new PizzaSold(2));
        }

        @AfterEach
        void after(SignalRecorder here) {
            assertThat(here).isSameAs(recorder);
        }
    }

    @Test
    void nothingIsRecordedOnceTheTestIsOver() {
        List<SignalRecorder> recorders = Kept.RECORDERS;
        assertAllSucceed(Kept.class, 1);
        Signals.send(new PizzaSold(7));

        assertThat(recorders)
                .singleElement()
                .satisfies(each -> assertThat(each.sent()).isEmpty());
        assertThat(Integration.of(Signals.dispatcher()).isWatched()).isFalse();
    }

    @ExtendWith(SignalsExtension.class)
    static final class Kept {

        static final List<SignalRecorder> RECORDERS = new ArrayList<>();

        @Test
        void test(SignalRecorder recorder) {
            RECORDERS.add(recorder);
        }
    }

    @Test
    void aTestThatFailsToBeginRecordsNoLonger() {
        assertFails(Broken.class, "no instance");
        assertThat(Integration.of(Signals.dispatcher()).isWatched()).isFalse();
    }

    @ExtendWith(SignalsExtension.class)
    static final class Broken {

        Broken(SignalRecorder recorder) {
            throw new IllegalStateException("no instance for " + recorder.sent());
        }

        @Test
        void test() {}
    }

    @Test
    void anAssertionThatSaysNothingFails() {
        assertFails(Unfinished.class, "sent(...) of PizzaSold asserts nothing by itself.");
    }

    @ExtendWith(SignalsExtension.class)
    static final class Unfinished {

        @Test
        @SuppressWarnings("CheckReturnValue")
        void test(SignalRecorder recorder) {
            assertThat(recorder).sent(SALES);
            assertThat(recorder).sent(PizzaOrdered.class).never();
        }
    }

    @Test
    void aTestThatFailsAnywaySaysWhy() {
        assertFails(Failing.class, "why");
    }

    @ExtendWith(SignalsExtension.class)
    static final class Failing {

        @Test
        void test(SignalRecorder recorder) {
            Signals.send(new PizzaSold(5));
            assertThat(recorder)
                    .sent(SALES)
                    .matching(any -> {
                        throw new IllegalStateException("why");
                    })
                    .once();
        }
    }

    @Test
    void aRecorderBelongsToNoSeveralTests() {
        assertFails(ForAll.class, "A SignalRecorder belongs to one test");
        assertFails(OneInstance.class, "A SignalRecorder belongs to one test");
    }

    @ExtendWith(SignalsExtension.class)
    static final class ForAll {

        @BeforeAll
        static void before(SignalRecorder recorder) {
            recorder.clear();
        }

        @Test
        void test() {}
    }

    @ExtendWith(SignalsExtension.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static final class OneInstance {

        OneInstance(SignalRecorder recorder) {
            recorder.clear();
        }

        @Test
        void test() {}
    }

    @Test
    void anApplicationOfTheTestsOwnIsRecordedAndUsed() {
        assertAllSucceed(OwnApplication.class, 2);
    }

    static final class OwnApplication {

        private static final Dispatcher DISPATCHER = Dispatcher.builder().build();

        @RegisterExtension
        static final SignalsExtension SIGNALS = SignalsExtension.of(DISPATCHER);

        @Test
        void test(SignalRecorder recorder) {
            List<PizzaSold> heard = new ArrayList<>();
            DISPATCHER.connect(SALES, heard::add);
            Signals.send(new PizzaSold(5));
            DISPATCHER.channel(PizzaSold.class).send(new PizzaSold(6));

            assertThat(heard).hasSize(2);
            assertThat(recorder).sent(SALES).times(2);
        }

        @Test
        @MuteSignals(receivers = Bell.class)
        void muted(SignalRecorder recorder) {
            Signals.send(new PizzaOrdered(null, 20));
            recorder.awaitSignals();
            assertThat(recorder).sent(PizzaOrdered.class).once().notReceivedBy(Bell.class);
        }
    }

    @Test
    void anApplicationOfTheTestsOwnMayBeUsedByTheNextClass() {
        assertAllSucceed(OwnApplication.class, 2);
        assertAllSucceed(OwnApplication.class, 2);
    }

    @Test
    void anExtensionWithADispatcherIsKnownToAllTestsOfTheClass() {
        assertFails(OfInstances.class, "belongs in a static field");
    }

    static final class OfInstances {

        @RegisterExtension
        final SignalsExtension signals =
                SignalsExtension.of(Dispatcher.builder().build());

        @Test
        void test() {}
    }

    private static void assertAllSucceed(Class<?> tests, int count) {
        execute(tests)
                .testEvents()
                .assertStatistics(statistics -> statistics.started(count).succeeded(count));
    }

    private static void assertFails(Class<?> tests, String part) {
        execute(tests)
                .allEvents()
                .assertThatEvents()
                .haveExactly(1, finishedWithFailure(message(text -> text.contains(part))));
    }

    private static EngineExecutionResults execute(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }
}
