package dev.signalbox.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.acme.Bell;
import com.acme.Kitchen;
import com.acme.Oven;
import com.acme.PizzaOrdered;
import com.acme.PizzaSold;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventConditions;
import org.junit.platform.testkit.engine.TestExecutionResultConditions;

/** What {@code @MuteSignals} mutes. */
@ExtendWith(SignalsExtension.class)
class MuteSignalsTest {

    private static final Topic<PizzaOrdered> ORDERS = Topic.of(PizzaOrdered.class);

    private static void order(SignalRecorder recorder) {
        Signals.send(new PizzaOrdered(new Kitchen(), 20));
        recorder.awaitSignals();
        assertThat(recorder).sent(ORDERS).once();
    }

    @Test
    void nothingIsMutedByDefault(SignalRecorder recorder) {
        order(recorder);
        assertThat(recorder).sent(ORDERS).receivedBy(Bell.class).receivedBy(Oven.class);
    }

    @Test
    @MuteSignals(PizzaOrdered.class)
    void aSignalIsSentButNotHeard(SignalRecorder recorder) {
        order(recorder);
        assertThat(recorder).sent(ORDERS).notReceivedBy(Bell.class).notReceivedBy(Oven.class);
    }

    @Test
    @MuteSignals
    void allSignals(SignalRecorder recorder) {
        order(recorder);
        assertThat(recorder.receivers(ORDERS)).isEmpty();
    }

    @Test
    @MuteSignals(value = PizzaOrdered.class, sender = Kitchen.OfPizza.class)
    void thoseOfOtherSendersAreHeard(SignalRecorder recorder) {
        order(recorder);
        assertThat(recorder).sent(ORDERS).receivedBy(Bell.class);
        Signals.send(new PizzaOrdered(new Kitchen.OfPizza(), 20));
        assertThat(recorder).sent(ORDERS.from(Kitchen.OfPizza.class)).notReceivedBy(Bell.class);
    }

    @Test
    @MuteSignals(sender = Kitchen.class)
    void whateverASenderSends(SignalRecorder recorder) {
        order(recorder);
        assertThat(recorder.receivers(ORDERS)).isEmpty();
        Signals.send(new PizzaOrdered(null, 20));
        assertThat(recorder).sent(ORDERS).receivedBy(Bell.class);
    }

    @Test
    @MuteSignals(receivers = Oven.class)
    void theReceiversOfAClass(SignalRecorder recorder) {
        order(recorder);
        assertThat(recorder).sent(ORDERS).receivedBy(Bell.class).notReceivedBy(Oven.class);
    }

    @Test
    @MuteSignals(receiverIds = "com.acme.Bell#ring")
    void aReceiverByItsId(SignalRecorder recorder) {
        order(recorder);
        assertThat(recorder).sent(ORDERS).receivedBy(Oven.class).notReceivedBy(Bell.class);
    }

    @Test
    @MuteSignals(receivers = Oven.class)
    @MuteSignals(receivers = Bell.class)
    void severalInOne(SignalRecorder recorder) {
        order(recorder);
        assertThat(recorder.receivers(ORDERS)).isEmpty();
    }

    @Test
    @MuteSignals(receivers = Oven.class)
    void whatATestMutesItselfIsInside(SignalRecorder recorder) {
        try (Registration muting = Signals.mute(ORDERS)) {
            assertThat(muting).isNotNull();
            order(recorder);
            assertThat(recorder.receivers(ORDERS)).isEmpty();
        }
        recorder.clear();
        order(recorder);
        assertThat(recorder).sent(ORDERS).receivedBy(Bell.class).notReceivedBy(Oven.class);
    }

    @Nested
    @MuteSignals(receivers = Oven.class)
    class OnAClass {

        @BeforeEach
        @AfterEach
        void inItsMethodsAroundTests(SignalRecorder recorder) {
            recorder.clear();
            order(recorder);
            assertThat(recorder).sent(ORDERS).notReceivedBy(Oven.class);
            recorder.clear();
        }

        @Test
        void inItsTests(SignalRecorder recorder) {
            order(recorder);
            assertThat(recorder).sent(ORDERS).receivedBy(Bell.class).notReceivedBy(Oven.class);
        }

        @Nested
        class AndInside {

            @Test
            @MuteSignals(receivers = Bell.class)
            void besideWhatTheMethodSays(SignalRecorder recorder) {
                order(recorder);
                assertThat(recorder.receivers(ORDERS)).isEmpty();
            }
        }
    }

    @Nested
    class InASubclass extends Muted {}

    @MuteSignals(PizzaOrdered.class)
    abstract static class Muted {

        @Test
        void theSuperclassSaysItToo(SignalRecorder recorder) {
            order(recorder);
            assertThat(recorder.receivers(ORDERS)).isEmpty();
        }
    }

    @Nested
    @MuteSignals(PizzaOrdered.class)
    class BeforeAllTests {

        private static SignalRecorder around;

        @BeforeAll
        static void prepare() {
            around = SignalRecorder.of(Signals.dispatcher());
            Signals.send(new PizzaOrdered(null, 20));
            around.close();
        }

        @Test
        void itIsMutedTooAndEndsWithTheMethod() {
            assertThat(around).sent(ORDERS).once().notReceivedBy(Bell.class);
        }
    }

    @Test
    void whatWasMutedForATestIsHeardAfterIt() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(MutedAndOver.class))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(1).succeeded(1));
        try (SignalRecorder recorder = SignalRecorder.of(Signals.dispatcher())) {
            order(recorder);
            assertThat(recorder).sent(ORDERS).receivedBy(Bell.class).receivedBy(Oven.class);
        }
    }

    static final class MutedAndOver {

        @Test
        @MuteSignals
        void test() {
            Signals.send(new PizzaSold(5));
        }
    }

    @Test
    void signalsAndReceiversAreMutedEachForThemselves() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Both.class))
                .execute()
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        EventConditions.finishedWithFailure(TestExecutionResultConditions.message(
                                text -> text.contains("names both. Write two of them."))));
    }

    static final class Both {

        @Test
        @MuteSignals(value = PizzaSold.class, receivers = Bell.class)
        void test() {}
    }
}
