package dev.signalbox.internal;

import static dev.signalbox.internal.FakeBinder.binder;
import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.FakeRegistry.registry;
import static dev.signalbox.internal.OtherThread.onAnotherThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.Kitchen;
import com.acme.Oven;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import com.acme.PizzaKitchen;
import com.acme.PizzaSignal;
import dev.signalbox.Channel;
import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Registration;
import dev.signalbox.Responses;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Terms;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Threads that mute signals or receivers. */
class MuteTest {

    private static final PizzaDone DONE = new PizzaDone(new PizzaKitchen(), 4);
    private static final PizzaBurnt BURNT = new PizzaBurnt(4);
    private static final Topic<PizzaDone> DONES = Topic.of(PizzaDone.class);
    private static final Topic<PizzaBurnt> BURNTS = Topic.of(PizzaBurnt.class);

    private final Journal journal = new Journal();
    private final QueuedExecutor executor = new QueuedExecutor();
    private final FakePart<PizzaDone> oven = part(PizzaDone.class).noting(journal, "oven");
    private final FakePart<PizzaDone> bell = part(PizzaDone.class).noting(journal, "bell");
    private final FakePart<PizzaBurnt> horn = part(PizzaBurnt.class).noting(journal, "horn");
    private final Dispatcher dispatcher = application(
                    registry(binder(Kitchen.class.getName(), bell, horn), binder(Oven.class.getName(), oven)))
            .executor(executor)
            .build();

    @Test
    void aMutedTopicIsNotHeardUntilTheMutingIsClosed() {
        Registration muting = dispatcher.mute(DONES);
        assertThat(heard()).containsExactly("horn");

        muting.close();
        assertThat(heard()).containsExactly("bell", "oven", "horn");
    }

    @Test
    void aTopicIsMutedForItsSendersOnly() {
        Registration muting = dispatcher.mute(DONES.from(Kitchen.class));

        assertThat(heard(DONE)).isEmpty();
        assertThat(heard(new PizzaDone("a note", 4))).containsExactly("bell", "oven");
        assertThat(heard(new PizzaDone(null, 4))).containsExactly("bell", "oven");
        muting.close();
    }

    @Test
    void exactSendersAreMutedWithoutTheirSubclasses() {
        Registration muting = dispatcher.mute(DONES.fromExactly(Kitchen.class));

        assertThat(heard(DONE)).containsExactly("bell", "oven");
        assertThat(heard(new PizzaDone(new Kitchen(), 4))).isEmpty();
        muting.close();
    }

    @Test
    void aMutedInterfaceMutesEverySignalThatIsOne() {
        Registration muting = dispatcher.mute(Topic.of(PizzaSignal.class));
        assertThat(heard()).isEmpty();
        muting.close();
    }

    @Test
    void aMutedSignalIsNotHeardByReceiversOfItsSuperTypeEither() {
        dispatcher.connect(Topic.of(Signal.class), signal -> journal.note("watch"));
        Registration muting = dispatcher.mute(DONES);
        assertThat(heard()).containsExactly("horn", "watch");
        muting.close();
    }

    @Test
    void severalTopicsAreMutedTogether() {
        Registration muting = dispatcher.mute(DONES, BURNTS);
        assertThat(heard()).isEmpty();

        muting.close();
        assertThat(heard()).containsExactly("bell", "oven", "horn");
    }

    @Test
    void theReceiversOfAMutedClassHearNothing() {
        Registration muting = dispatcher.muteReceivers(Kitchen.class);
        assertThat(heard()).containsExactly("oven");

        muting.close();
        assertThat(heard()).containsExactly("bell", "oven", "horn");
    }

    @Test
    void oneReceiverIsMutedByItsId() {
        Registration muting = dispatcher.muteReceivers("bell");
        assertThat(heard()).containsExactly("oven", "horn");
        Registration others = dispatcher.muteReceivers("oven", "horn");
        assertThat(heard()).isEmpty();

        muting.close();
        assertThat(heard()).containsExactly("bell");
        others.close();
        assertThat(heard()).containsExactly("bell", "oven", "horn");
    }

    @Test
    void connectedReceiversAreMutedByTheirIdsToo() {
        dispatcher.connect(DONES, signal -> journal.note("connected"), ConnectOptions.DEFAULT.withId("guest"));
        Registration muting = dispatcher.muteReceivers("guest");
        assertThat(heard()).containsExactly("bell", "oven", "horn");

        muting.close();
        assertThat(heard()).containsExactly("bell", "oven", "connected", "horn");
    }

    @Test
    void anIdThatNoReceiverHasIsAnErrorThatNamesSimilarOnes() {
        assertThatThrownBy(() -> dispatcher.muteReceivers("bell", "Ovn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No receiver has the id 'Ovn', so there is nothing to mute. Those that differ least are"
                        + " 'oven', 'horn', 'bell'. Signals.receivers() has all.");
        assertThat(heard()).containsExactly("bell", "oven", "horn");
    }

    @Test
    void whereThereAreNoReceiversNoIdIsSimilar() {
        Dispatcher empty = dispatcher(registry());

        assertThatThrownBy(() -> empty.muteReceivers("bell")).hasMessageContaining("There are no receivers.");
    }

    @Test
    void connectedReceiversBelongToNoClass() {
        dispatcher.connect(DONES, signal -> journal.note("connected"));
        Registration muting = dispatcher.muteReceivers(Kitchen.class, Oven.class, MuteTest.class);
        assertThat(heard()).containsExactly("connected");
        muting.close();
    }

    @Test
    void mutingsNestAndEachRestoresWhatWasThere() {
        Registration outer = dispatcher.mute(BURNTS);
        Registration inner = dispatcher.muteReceivers(Oven.class);
        assertThat(heard()).containsExactly("bell");

        inner.close();
        assertThat(heard()).containsExactly("bell", "oven");

        outer.close();
        assertThat(heard()).containsExactly("bell", "oven", "horn");
    }

    @Test
    void whatIsMutedTwiceIsHeardWhenBothAreClosed() {
        Registration outer = dispatcher.mute(DONES);
        Registration inner = dispatcher.mute(DONES);

        inner.close();
        assertThat(heard()).containsExactly("horn");

        outer.close();
        assertThat(heard()).containsExactly("bell", "oven", "horn");
    }

    @Test
    void mutingsMayBeClosedInAnyOrder() {
        Registration first = dispatcher.mute(BURNTS);
        Registration second = dispatcher.muteReceivers(Oven.class);
        Registration third = dispatcher.muteReceivers(Kitchen.class);

        second.close();
        assertThat(heard()).containsExactly("oven");

        first.close();
        assertThat(heard()).containsExactly("oven");

        third.close();
        assertThat(heard()).containsExactly("bell", "oven", "horn");
    }

    @Test
    void closingAMutingTwiceEndsNoOther() {
        Registration outer = dispatcher.mute(DONES);
        Registration inner = dispatcher.mute(DONES);
        inner.close();
        inner.close();

        assertThat(heard()).containsExactly("horn");
        outer.close();
    }

    @Test
    void otherThreadsHearWhatThisOneHasMuted() {
        Registration muting = dispatcher.mute(DONES);
        onAnotherThread(() -> send(DONE));
        assertThat(journal.entries()).containsExactly("bell", "oven");
        muting.close();
    }

    @Test
    void aMutingOfOneThreadDoesNotEndThatOfAnother() {
        Registration muting = dispatcher.mute(DONES);
        onAnotherThread(() -> dispatcher.mute(DONES).close());

        assertThat(heard()).containsExactly("horn");
        muting.close();
    }

    @Test
    void aMutingMayBeClosedByAnotherThread() {
        Registration muting = dispatcher.mute(DONES);
        onAnotherThread(muting::close);

        assertThat(heard()).containsExactly("bell", "oven", "horn");
    }

    @Test
    void whatWasClosedByAnotherThreadDoesNotPileUp() {
        Topic<?>[] topics = {DONES};
        Registration muting = dispatcher.mute(topics);
        onAnotherThread(muting::close);
        muting = dispatcher.mute(BURNTS);

        assertThat(heard()).containsExactly("bell", "oven");
        muting.close();
        assertThat(heard()).containsExactly("bell", "oven", "horn");
    }

    @Test
    void aClosedDispatcherMutesNothing() {
        Registration muting = dispatcher.mute(DONES);
        dispatcher.close();

        assertThat(heard()).containsExactly("bell", "oven", "horn");
        muting.close();
        assertThat(heard()).containsExactly("bell", "oven", "horn");
    }

    @Test
    void whetherItIsMutedIsAskedWhenTheSignalIsSentNotWhenItsPhaseComes() {
        FakeTransaction transaction = new FakeTransaction();
        Dispatcher inTransaction = application(part(PizzaDone.class)
                        .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT))
                        .noting(journal, "mail"))
                .transactions(() -> transaction)
                .build();

        Registration muting = inTransaction.mute(DONES);
        inTransaction.channelOf(DONE).send(DONE);
        muting.close();
        assertThat(transaction.isEmpty()).isTrue();

        inTransaction.channelOf(DONE).send(DONE);
        muting = inTransaction.mute(DONES);
        transaction.commit();
        muting.close();
        assertThat(journal.entries()).containsExactly("mail");
    }

    @Test
    void everyKindOfSendIsMuted() {
        Registration muting = dispatcher.mute(DONES);
        Channel<PizzaDone> channel = dispatcher.channel(PizzaDone.class);

        assertThat(channel.sendRobust(DONE)).isSameAs(Responses.none());
        CompletionStage<Responses> sent = channel.sendAsync(DONE);
        executor.runAll();
        assertThat(sent).isCompletedWithValue(Responses.none());
        Integration.of(dispatcher).send(DONE, Phase.NOW);
        assertThat(Integration.of(dispatcher).deliveries(DONE, Phase.NOW)).isEmpty();
        assertThat(journal.entries()).isEmpty();
        muting.close();
    }

    @Test
    void whatIsMutedStillHasReceivers() {
        Registration muting = dispatcher.mute(DONES);
        assertThat(dispatcher.hasReceivers(DONES)).isTrue();
        muting.close();
    }

    @Test
    void mutingNothingMutesNothing() {
        Registration topics = dispatcher.mute();
        Registration receivers = dispatcher.muteReceivers();
        assertThat(heard()).containsExactly("bell", "oven", "horn");
        topics.close();
        receivers.close();
    }

    @Test
    void dispatchersDoNotMuteEachOther() {
        Dispatcher other = dispatcher(registry(binder(Kitchen.class.getName(), bell)));
        Registration muting = dispatcher.mute(DONES);
        other.channelOf(DONE).send(DONE);

        assertThat(journal.entries()).containsExactly("bell");
        muting.close();
    }

    @Test
    void channelsMadeWhileSomethingIsMutedAreMutedToo() {
        Registration muting = dispatcher.muteReceivers(Kitchen.class);
        assertThat(heard(BURNT)).isEmpty();

        muting.close();
        assertThat(heard(BURNT)).containsExactly("horn");
    }

    @Test
    void wholePartsAreCalledAgainOnceNothingIsMuted() {
        send(DONE);
        assertThat(bell.straightSends()).isOne();

        Registration muting = dispatcher.mute(BURNTS);
        send(DONE);
        assertThat(bell.straightSends()).isOne();

        muting.close();
        send(DONE);
        assertThat(bell.straightSends()).isEqualTo(2);
        assertThat(journal.entries()).containsExactly("bell", "oven", "bell", "oven", "bell", "oven");
    }

    private List<String> heard() {
        journal.clear();
        send(DONE);
        send(BURNT);
        return List.copyOf(journal.entries());
    }

    private List<String> heard(Signal signal) {
        journal.clear();
        send(signal);
        return List.copyOf(journal.entries());
    }

    private <S extends Signal> void send(S signal) {
        dispatcher.channelOf(signal).send(signal);
    }
}
