package dev.signalbox.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.acme.Bell;
import com.acme.Kitchen;
import com.acme.Oven;
import com.acme.PizzaOrdered;
import com.acme.PizzaSold;
import dev.signalbox.ConnectOptions;
import dev.signalbox.Failure;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a recorder records, and what can be asserted about it. */
@ExtendWith(SignalsExtension.class)
class SignalRecorderTest {

    private static final Topic<PizzaOrdered> ORDERS = Topic.of(PizzaOrdered.class);
    private static final PizzaOrdered SMALL = new PizzaOrdered(null, 20);
    private static final PizzaOrdered LARGE = new PizzaOrdered(new Kitchen(), 40);

    private final SignalRecorder recorder;

    SignalRecorderTest(SignalRecorder recorder) {
        this.recorder = recorder;
    }

    @BeforeEach
    void closed() {
        Signals.send(new PizzaSold(1));
        recorder.clear();
    }

    @Test
    void countsWhatWasSentHeardOrNot() {
        assertThat(recorder).sent(PizzaOrdered.class).never();
        Signals.send(SMALL);
        assertThat(recorder).sent(PizzaOrdered.class).once();
        Signals.sendRobust(LARGE);
        Signals.channel(PizzaSold.class).send(new PizzaSold(5));

        assertThat(recorder).sent(ORDERS).times(2);
        assertThat(recorder)
                .sent(PizzaSold.class)
                .matching(sold -> sold.price() == 5)
                .once();
        assertThat(recorder.sent(ORDERS)).containsExactly(SMALL, LARGE);
    }

    @Test
    void countsThoseOfCertainSenders() {
        Signals.send(SMALL);
        Signals.send(LARGE);
        Signals.send(new PizzaOrdered(new Kitchen.OfPizza(), 30));

        assertThat(recorder).sent(ORDERS.from(Kitchen.class)).times(2);
        assertThat(recorder).sent(ORDERS.fromExactly(Kitchen.class)).once();
        assertThat(recorder).sent(ORDERS.from(String.class)).never();
    }

    @Test
    void countsThoseThatMatch() {
        Signals.send(SMALL);
        Signals.send(LARGE);

        assertThat(recorder)
                .sent(ORDERS)
                .matching(order -> order.size() > 20)
                .matching(order -> order.size() < 50)
                .once();
        assertThat(recorder).sent(ORDERS).matching(order -> order.size() > 50).never();
    }

    @Test
    void saysWhatWasSentInstead() {
        Signals.send(SMALL);
        recorder.awaitSignals();

        assertThatFails(() ->
                        assertThat(recorder).sent(ORDERS.from(Kitchen.class)).once())
                .hasMessageStartingWith(
                        "Expected PizzaOrdered from Kitchen to be sent once, but it was never.\nRecorded:\n")
                .hasMessageContaining("\n  PizzaOrdered[sender=null, size=20] was sent\n")
                .hasMessageContaining("\n  PizzaOrdered[sender=null, size=20] was received by com.acme.Bell#ring\n")
                .hasMessageContaining("\n  PizzaSold[price=40] was sent");
        assertThatFails(() -> assertThat(recorder).sent(ORDERS).never())
                .hasMessageStartingWith("Expected PizzaOrdered to be sent never, but it was once.");
        assertThatFails(() -> assertThat(recorder)
                        .sent(ORDERS)
                        .matching(any -> false, "a free one")
                        .times(3))
                .hasMessageStartingWith(
                        "Expected PizzaOrdered matching a free one to be sent 3 times, but it was never.");
    }

    @Test
    void saysThatNothingWasSent() {
        assertThatFails(() ->
                        assertThat(recorder).as("the first order").sent(ORDERS).once())
                .hasMessage("[the first order] Expected PizzaOrdered to be sent once, but it was never.\n"
                        + "Nothing was sent.");
    }

    @Test
    void knowsReceiversByIdAndByClass() {
        Signals.send(SMALL);
        recorder.awaitSignals();

        assertThat(recorder)
                .sent(ORDERS)
                .receivedBy("com.acme.Bell#ring")
                .receivedBy("Bell#ring")
                .receivedBy("Bell::ring")
                .receivedBy("ring")
                .receivedBy(Bell.class)
                .receivedBy(Oven.class)
                .notReceivedBy("Oven#keepWarm")
                .notReceivedBy("keepWarm");
        assertThat(recorder).sent(PizzaSold.class).once().notReceivedBy(Bell.class);
        assertThat(recorder.receivers(ORDERS)).containsExactlyInAnyOrder("com.acme.Bell#ring", "com.acme.Oven#bake");
    }

    @Test
    void knowsConnectedReceiversByTheirIds() {
        try (Registration till =
                Signals.connect(Topic.of(PizzaSold.class), any -> {}, ConnectOptions.DEFAULT.withId("till"))) {
            assertThat(till).isNotNull();
            Signals.send(new PizzaSold(5));
        }
        assertThat(recorder).sent(PizzaSold.class).once().receivedBy("till");
        assertThat(recorder).sent(ORDERS).notReceivedBy("till");
    }

    @Test
    void looksOnlyAtReceiversOfTheSignalsAskedFor() {
        Signals.send(SMALL);

        assertThatFails(() ->
                        assertThat(recorder).sent(ORDERS.from(Kitchen.class)).receivedBy(Bell.class))
                .hasMessageStartingWith("Expected PizzaOrdered from Kitchen to be received by com.acme.Bell,"
                        + " but no receiver received it.\n");
        assertThatFails(() ->
                        assertThat(recorder).sent(ORDERS).matching(any -> false).receivedBy("ring"))
                .hasMessageContaining("no receiver received it");
        assertThat(recorder).sent(ORDERS.from(Kitchen.class)).notReceivedBy(Bell.class);
    }

    @Test
    void saysWhoReceivedItInsteadAndWhetherThatIsAName() {
        Signals.send(SMALL);
        recorder.awaitSignals();

        assertThatFails(() -> assertThat(recorder).sent(ORDERS).receivedBy("Oven#keepWarm"))
                .hasMessageMatching("(?s)Expected PizzaOrdered to be received by Oven#keepWarm, but it was received by"
                        + " com.acme.(Bell#ring, com.acme.Oven#bake|Oven#bake, com.acme.Bell#ring)\\.\nRecorded:.*");
        assertThatFails(() -> assertThat(recorder).sent(ORDERS).receivedBy("Bell#rang"))
                .hasMessageContaining(" No receiver is called that.\n");
        assertThatFails(() -> assertThat(recorder).sent(ORDERS).notReceivedBy("Bell#rang"))
                .hasMessageContaining(" No receiver is called that.\n");
        assertThatFails(() -> assertThat(recorder).sent(ORDERS).notReceivedBy(Bell.class))
                .hasMessageStartingWith("Expected PizzaOrdered not to be received by com.acme.Bell.\nRecorded:");
    }

    @Test
    void partsOfNamesAreNoNames() {
        Signals.send(SMALL);

        assertThatFails(() -> assertThat(recorder).sent(ORDERS).receivedBy("ell#ring"))
                .hasMessageContaining("No receiver is called that.");
    }

    @Test
    void knowsTheOrderOfSends() {
        Signals.send(SMALL);
        Signals.send(new PizzaSold(5));
        Signals.send(LARGE);

        assertThat(recorder)
                .sentInOrder(ORDERS, Topic.of(PizzaSold.class), ORDERS)
                .sentInOrder(ORDERS, ORDERS.from(Kitchen.class))
                .sentInOrder();
        assertThatFails(() -> assertThat(recorder).sentInOrder(ORDERS.from(Kitchen.class), ORDERS))
                .hasMessageStartingWith("Expected to be sent in this order: PizzaOrdered from Kitchen, PizzaOrdered."
                        + " But PizzaOrdered was not sent in its turn.\nRecorded:");
    }

    @Test
    void keepsFailuresThatReachTheSenderAndThatDoNot() {
        PizzaOrdered negative = new PizzaOrdered(null, -1);
        assertThat(recorder).hasNoFailures();
        Throwable thrown = catchThrowable(() -> Signals.send(negative));
        Signals.sendRobust(negative);
        recorder.awaitSignals();

        assertThat(recorder.failures())
                .hasSize(2)
                .startsWith(new Failure("com.acme.Bell#ring", negative, thrown))
                .extracting(Failure::receiver)
                .containsOnly("com.acme.Bell#ring");
        assertThatFails(() -> assertThat(recorder).hasNoFailures())
                .hasMessageStartingWith("Expected no receiver to fail, but these have: com.acme.Bell#ring.\nRecorded:")
                .hasMessageContaining("com.acme.Bell#ring failed: java.lang.IllegalArgumentException: No such pizza")
                .satisfies(error -> assertThat(error.getSuppressed()).hasSize(2).contains(thrown));
    }

    @Test
    void recordsThreadsThatBelongToNoTest() {
        CompletableFuture.runAsync(() -> Signals.send(new PizzaSold(5))).join();

        assertThat(recorder).sent(PizzaSold.class).once();
    }

    @Test
    void recordsNothingOnceItIsClosed() {
        recorder.close();
        recorder.close();
        Signals.send(SMALL);

        assertThat(recorder.sent()).isEmpty();
    }

    @Test
    void canBeUsedWithoutTheExtension() {
        try (SignalRecorder own = SignalRecorder.of(Signals.dispatcher())) {
            Signals.send(SMALL);
            assertThat(own).sent(ORDERS).once();
        }
        assertThat(recorder).sent(ORDERS).once();
    }

    @Test
    void signalsNeedNoTextThatCanBePrinted() {
        Signals.send(new Silent());
        Signals.send(new Endless());
        Signals.send(new Talkative());

        assertThat(recorder.toString())
                .contains("\n  Silent (its toString threw java.lang.IllegalStateException: Not now) was sent\n")
                .contains("\n  Endless (its toString threw java.lang.StackOverflowError) was sent\n")
                .containsPattern("\n  a{200}\\.\\.\\. was sent");
    }

    private record Silent() implements Signal {

        @Override
        public String toString() {
            throw new IllegalStateException("Not now");
        }
    }

    /** A signal whose {@code toString} does not end, as with entities that refer to each other. */
    private record Endless() implements Signal {

        @Override
        public String toString() {
            throw new StackOverflowError();
        }
    }

    private record Talkative() implements Signal {

        @Override
        public String toString() {
            return "a".repeat(1000);
        }
    }

    @Test
    void whatIsSentRegardlessOfReceiversIsAskedForFirst() {
        assertThat(Signals.hasReceivers(Topic.of(PizzaSold.class))).isTrue();
        recorder.close();
        assertThat(Signals.hasReceivers(Topic.of(PizzaSold.class))).isFalse();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertThatFails(ThrowingCallable assertion) {
        return assertThatThrownBy(assertion).isInstanceOf(AssertionError.class);
    }
}
