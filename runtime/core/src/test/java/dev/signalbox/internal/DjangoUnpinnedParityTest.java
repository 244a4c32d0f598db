package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.FakeRegistry.registry;
import static dev.signalbox.internal.OtherThread.onAnotherThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.acme.Kitchen;
import com.acme.PizzaDone;
import com.acme.PizzaKitchen;
import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.Failure;
import dev.signalbox.Phase;
import dev.signalbox.Registration;
import dev.signalbox.Responses;
import dev.signalbox.Responses.Response;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Delivery;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Compares Signalbox with behaviour of Django that Django's own tests do not cover, row by row ({@code X1} to {@code
 * X23} of our map of its behaviour). If Signalbox differs, a comment says why.
 *
 * <p>X13, a blocking send inside an event loop, does not apply: every thread may block, and no receiver needs a loop.
 *
 * <p>The module that sends model signals tests X23, what sends them.
 */
class DjangoUnpinnedParityTest {

    private static final PizzaDone DONE = new PizzaDone(new Kitchen(), 4);
    private static final Topic<PizzaDone> ANYONE = Topic.of(PizzaDone.class);
    private static final Topic<PizzaDone> KITCHEN = ANYONE.from(Kitchen.class);
    private static final ConnectOptions BELL = ConnectOptions.DEFAULT.withId("bell");

    @RegisterExtension
    private final CapturedLog log = new CapturedLog();

    private final Journal journal = new Journal();
    private final Dispatcher dispatcher = dispatcher(registry());
    private final List<Consumer<Signal>> holder = new ArrayList<>();

    @Test
    void x01ConnectDuringASendEvenBeforeTheConnectorsPlaceIsForTheNext() {
        dispatcher.connect(ANYONE, signal -> {
            journal.note("connector");
            dispatcher.connect(ANYONE, noting("early"), BELL.withOrder(-1));
        });

        assertThat(heard()).containsExactly("connector");
        assertThat(heard()).containsExactly("early", "connector");
    }

    @Test
    void x02DisconnectOfALaterReceiverDuringASendStillCallsIt() {
        dispatcher.connect(ANYONE, signal -> dispatcher.disconnect(ANYONE, "bell"));
        dispatcher.connect(ANYONE, noting("later"), BELL);

        assertThat(heard()).containsExactly("later");
        assertThat(heard()).isEmpty();
    }

    // It is called once: see F06.
    @Test
    void x03AnyoneAndThatSenderIsOneCallWhicheverWasConnectedFirst() {
        dispatcher.connect(KITCHEN, noting("kitchen"), BELL);
        dispatcher.connect(ANYONE, noting("anyone"), BELL);

        assertThat(heard()).containsExactly("kitchen");
        assertThat(heard(new PizzaDone("a note", 4))).containsExactly("anyone");
    }

    @Test
    void x04DisconnectByIdLeavesTheSameIdOfOtherSenders() {
        dispatcher.connect(KITCHEN, noting("kitchen"), BELL);
        dispatcher.connect(ANYONE.from(String.class), noting("text"), BELL);

        assertThat(dispatcher.disconnect(ANYONE, "bell")).isFalse();
        assertThat(dispatcher.disconnect(ANYONE.from(String.class), "bell")).isTrue();
        assertThat(heard()).containsExactly("kitchen");
        assertThat(heard(new PizzaDone("a note", 4))).isEmpty();
    }

    @Test
    void x05AReceiverWithAndWithoutAnIdIsTwoConnections() {
        Consumer<Signal> ring = noting("ring");
        dispatcher.connect(ANYONE, ring);
        dispatcher.connect(ANYONE, ring, BELL);
        assertThat(heard()).containsExactly("ring", "ring");

        dispatcher.disconnect(ANYONE, "bell");
        assertThat(heard()).containsExactly("ring");
    }

    // It sees all receivers: see F28.
    @Test
    void x06HasReceiversWithoutASenderSeesThoseOfOneSender() {
        dispatcher.connect(KITCHEN, noting("kitchen"));
        assertThat(dispatcher.channel(PizzaDone.class).hasReceivers()).isTrue();
        assertThat(dispatcher.hasReceivers(ANYONE)).isTrue();
    }

    // It works: see F11.
    @Test
    void x07ANullSenderWorksAfterOthersHaveBeenMet() {
        dispatcher.connect(ANYONE, noting("anyone"));
        dispatcher.connect(KITCHEN, noting("kitchen"));
        assertThat(heard()).containsExactly("anyone", "kitchen");

        assertThat(heard(new PizzaDone(null, 4))).containsExactly("anyone");
        assertThat(heard(new PizzaDone(null, 4))).containsExactly("anyone");
    }

    @Test
    void x08AnswersGivenBeforeTheFirstErrorAreLostWithIt() {
        RuntimeException broken = new IllegalStateException("The bell is broken");
        Dispatcher failing = dispatcher(part(PizzaDone.class)
                .answering("weigh", signal -> signal.size())
                .answering("ring", signal -> {
                    throw broken;
                })
                .answering("look", signal -> {
                    journal.note("look");
                    return null;
                }));

        assertThat(catchThrowable(() -> failing.channelOf(DONE).send(DONE))).isSameAs(broken);
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void x09FatalErrorsPassARobustSend() {
        Error fatal = new LinkageError("No such oven");
        Dispatcher failing = dispatcher(part(PizzaDone.class)
                .receiver("bake", signal -> {
                    throw fatal;
                })
                .noting(journal, "after"));

        assertThat(catchThrowable(() -> failing.channelOf(DONE).sendRobust(DONE)))
                .isSameAs(fatal);
        assertThat(journal.entries()).isEmpty();
        assertThat(log.records()).isEmpty();
    }

    // Every receiver has a name: see F17.
    @Test
    void x10ARobustSendNamesAReceiverThatIsAnObjectWithoutAName() {
        dispatcher.connect(ANYONE, new Consumer<Signal>() {
            @Override
            public void accept(Signal signal) {
                throw new IllegalStateException("The bell is broken");
            }

            @Override
            public String toString() {
                throw new AssertionError("Nothing asks how it would call itself");
            }
        });

        assertThat(dispatcher.channelOf(DONE).sendRobust(DONE).failures())
                .extracting(Failure::receiver)
                .containsExactly(dispatcher.receivers().get(0).id());
        assertThat(log.records()).hasSize(1);
    }

    // The other stages run to their end, because only they can undo what they have begun.
    @Test
    void x11AFailedStageCancelsNoOther() {
        CompletableFuture<String> baking = new CompletableFuture<>();
        CompletableFuture<String> boxing = new CompletableFuture<>();
        CompletionStage<Responses> sent = dispatcher(part(PizzaDone.class)
                        .answering("bake", signal -> baking)
                        .answering("box", signal -> boxing))
                .channelOf(DONE)
                .send(DONE)
                .settled();
        baking.completeExceptionally(new IllegalStateException("Burnt"));
        assertThat(boxing).isNotDone();

        boxing.complete("boxed");
        assertThat(sent.toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void x12TheOrderOfAnswersIsThatOfReceiversNotOfCompletion() {
        CompletableFuture<String> boxed = CompletableFuture.completedFuture("boxed");
        CompletableFuture<String> baking = new CompletableFuture<>();
        CompletionStage<Responses> sent = dispatcher(part(PizzaDone.class)
                        .answering("bake", signal -> baking)
                        .answering("box", signal -> boxed))
                .channelOf(DONE)
                .send(DONE)
                .settled();
        baking.complete("baked");

        assertThat(sent)
                .isCompletedWithValueMatching(responses ->
                        responses.list().equals(List.of(new Response("bake", "baked"), new Response("box", "boxed"))));
    }

    // It matches: see F09.
    @Test
    void x14ABaseClassAsSenderMatchesASubclassUnlessExact() {
        dispatcher.connect(KITCHEN, noting("kitchen"));
        dispatcher.connect(ANYONE.fromExactly(Kitchen.class), noting("exactly"));

        assertThat(heard(new PizzaDone(new PizzaKitchen(), 4))).containsExactly("kitchen");
    }

    // Senders are compared by class and not by equals, so both match.
    @Test
    void x15AnEqualSenderOfAnotherClassDoesNotMatch() {
        dispatcher.connect(ANYONE.from(Numbered.class), noting("numbered"));

        assertThat(heard(new PizzaDone(new Numbered(1), 4))).containsExactly("numbered");
        assertThat(heard(new PizzaDone(new Numbered(2), 4))).containsExactly("numbered");
        assertThat(heard(new PizzaDone(new Alike(), 4))).isEmpty();
    }

    @Test
    void x16ASendInsideASendIsCompleteBeforeTheOuterGoesOn() {
        dispatcher.connect(ANYONE, signal -> {
            if (signal.size() > 0) {
                dispatcher.channelOf(signal).send(new PizzaDone(null, 0));
            }
        });
        dispatcher.connect(ANYONE, signal -> journal.note("size " + signal.size()));

        assertThat(heard()).containsExactly("size 0", "size 4");
    }

    @Test
    void x17WhatIsRememberedOfASenderIsForgottenWhenConnectionsChange() {
        assertThat(heard()).isEmpty();
        Registration connection = dispatcher.connect(KITCHEN, noting("kitchen"));
        assertThat(heard()).containsExactly("kitchen");
        assertThat(dispatcher.channelOf(DONE).hasReceivers(Kitchen.class)).isTrue();

        connection.close();
        assertThat(heard()).isEmpty();
        assertThat(dispatcher.channelOf(DONE).hasReceivers(Kitchen.class)).isFalse();
    }

    @Test
    void x18WeakThenStrongUnderOneIdStaysWeak() {
        holder.add(noting("ring"));
        dispatcher.connect(ANYONE, holder.get(0), BELL.weakly());
        dispatcher.connect(ANYONE, holder.get(0), BELL);
        assertThat(heard()).containsExactly("ring");

        drop();
        assertThat(heard()).isEmpty();
    }

    // A send does not hold a weak receiver. To keep it, connect it strongly.
    @Test
    void x19AWeakReceiverDroppedAndCollectedDuringASendIsNotCalledByIt() {
        dispatcher.connect(ANYONE, signal -> {
            journal.note("dropping");
            drop();
        });
        holder.add(noting("dropped"));
        dispatcher.connect(ANYONE, holder.get(0), ConnectOptions.DEFAULT.weakly());

        assertThat(heard()).containsExactly("dropping");
    }

    @Test
    void x20AnotherThreadMayConnectAndSendWhileAReceiverRuns() {
        dispatcher.connect(
                KITCHEN,
                signal -> onAnotherThread(() -> {
                    dispatcher.connect(ANYONE, noting("late"));
                    dispatcher.channelOf(DONE).send(new PizzaDone(null, 4));
                }));

        assertThat(heard()).containsExactly("late");
    }

    @Test
    void x21DeliveriesShareTheSignalToo() throws Exception {
        List<PizzaDone> heard = new ArrayList<>();
        dispatcher.connect(ANYONE, heard::add);
        for (Delivery<PizzaDone> each : Integration.of(dispatcher).deliveries(DONE, Phase.NOW)) {
            each.call(DONE);
        }
        dispatcher.channelOf(DONE).sendRobust(DONE);

        assertThat(heard).hasSize(2).allSatisfy(each -> assertThat(each).isSameAs(DONE));
    }

    // A returned exception is only a value: see F15.
    @Test
    void x22AnExceptionThatIsReturnedIsAValueAndNotLogged() {
        Exception returned = new IllegalStateException("Judged, not thrown");
        Responses responses = dispatcher(part(PizzaDone.class).answering("judge", signal -> returned))
                .channelOf(DONE)
                .sendRobust(DONE);

        assertThat(responses.list()).containsExactly(new Response("judge", returned));
        assertThat(responses.failures()).isEmpty();
        assertThat(log.records()).isEmpty();
    }

    private List<String> heard() {
        return heard(DONE);
    }

    private List<String> heard(PizzaDone signal) {
        journal.clear();
        dispatcher.channelOf(signal).send(signal);
        return List.copyOf(journal.entries());
    }

    private Consumer<Signal> noting(String entry) {
        return signal -> journal.note(entry);
    }

    /** Lets the receivers be garbage collected. */
    private void drop() {
        WeakReference<?> held = new WeakReference<>(holder.get(0));
        holder.clear();
        assertThat(Garbage.isCollected(held)).isTrue();
    }

    /** Senders that differ. */
    private record Numbered(int number) {}

    /** A sender whose equals is true for every other sender. */
    private static final class Alike {

        @Override
        public boolean equals(@Nullable Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return new Numbered(1).hashCode();
        }
    }
}
