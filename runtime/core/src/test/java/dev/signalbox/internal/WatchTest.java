package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.OtherThread.onAnotherThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.acme.Kitchen;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import com.acme.PizzaOrdered;
import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.internal.plan.DirectPlan;
import dev.signalbox.internal.process.ProcessDispatcher;
import dev.signalbox.internal.send.ConstantPlans;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Watcher;
import dev.signalbox.spi.Terms;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which watchers are told of the sends and calls of a thread. */
class WatchTest {

    private static final PizzaDone DONE = new PizzaDone(new Kitchen(), 4);
    private static final PizzaBurnt BURNT = new PizzaBurnt(4);
    private static final PizzaOrdered ORDERED = new PizzaOrdered(4);
    private static final Topic<PizzaDone> DONES = Topic.of(PizzaDone.class);

    private final Journal journal = new Journal();
    private final QueuedExecutor executor = new QueuedExecutor();
    private final FakeTransaction transaction = new FakeTransaction();
    private final FakePart<PizzaDone> ringing = part(PizzaDone.class).noting(journal, "ring");

    @Test
    void aSendAndItsCallsAreToldUntilTheWatchIsClosed() {
        Dispatcher kitchen = dispatcher(ringing);
        Registration watch = Integration.of(kitchen).watch(new NotingWatcher(journal, ""));
        send(DONE, kitchen);
        assertThat(journal.entries()).containsExactly("sent PizzaDone", "before ring", "ring", "after ring");

        watch.close();
        watch.close();
        assertThat(heard(DONE, kitchen)).containsExactly("ring");
    }

    @Test
    void signalsWithoutReceiversAreToldByEveryWayToSend() {
        Dispatcher empty = dispatcher(part(PizzaBurnt.class));
        Channel<PizzaDone> channel = empty.channel(PizzaDone.class);
        Integration.of(empty).watch(new NotingWatcher(journal, ""));
        channel.send(DONE);
        channel.sendRobust(DONE);
        channel.sendAsync(DONE).toCompletableFuture().join();
        Integration.of(empty).send(DONE, Phase.NOW);
        assertThat(Integration.of(empty).deliveries(DONE, Phase.NOW)).isEmpty();

        assertThat(journal.entries().stream().filter(each -> !each.contains("sendAsync")))
                .hasSize(5)
                .containsOnly("sent PizzaDone");
    }

    @Test
    void whatIsSentInPiecesIsToldOnce() {
        Dispatcher kitchen = application(
                        part(PizzaDone.class).answering("weigh", any -> 4),
                        part(PizzaDone.class)
                                .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT))
                                .noting(journal, "mail"))
                .transactions(() -> transaction)
                .build();
        Integration.of(kitchen).watch(new NotingWatcher(journal, ""));
        kitchen.channelOf(DONE).sendRobust(DONE);
        send(DONE, kitchen);

        assertThat(journal.entries())
                .containsExactly(
                        "sent PizzaDone",
                        "before weigh",
                        "after weigh",
                        "sent PizzaDone",
                        "before weigh",
                        "after weigh");
        assertThat(heard(DONE, kitchen)).contains("sent PizzaDone");
        journal.clear();
        Integration.of(kitchen).deliveries(DONE, Phase.AFTER_COMMIT);
        Integration.of(kitchen).send(DONE, Phase.AFTER_COMMIT);
        assertThat(journal.entries()).containsExactly("before mail", "mail", "after mail");
    }

    @Test
    void whatIsMutedIsSentButNotHeard() {
        Dispatcher kitchen = dispatcher(ringing);
        Integration.of(kitchen).watch(new NotingWatcher(journal, ""));
        Registration muting = kitchen.mute(DONES);
        assertThat(heard(DONE, kitchen)).containsExactly("sent PizzaDone");
        muting.close();
    }

    @Test
    void failuresAreTold() {
        IllegalStateException broken = new IllegalStateException("broken");
        Dispatcher kitchen = dispatcher(part(PizzaDone.class).failing("ring", broken));
        Integration.of(kitchen).watch(new NotingWatcher(journal, ""));

        assertThat(catchThrowable(() -> send(DONE, kitchen))).isSameAs(broken);
        assertThat(journal.entries()).containsExactly("sent PizzaDone", "before ring", "failed ring: broken");
    }

    @Test
    void whatAThreadHandsOnIsTold() {
        Dispatcher kitchen = handingOn();
        Registration watch = Integration.of(kitchen).watch(new NotingWatcher(journal, ""));
        send(BURNT, kitchen);
        send(ORDERED, kitchen);
        assertThat(journal.entries()).containsExactly("sent PizzaBurnt", "begun mail", "sent PizzaOrdered");

        journal.clear();
        onAnotherThread(executor::runAll);
        assertThat(journal.entries())
                .containsExactly(
                        "before mail",
                        "sent PizzaDone",
                        "before ring",
                        "ring",
                        "after ring",
                        "after mail",
                        "ended mail");

        journal.clear();
        onAnotherThread(transaction::commit);
        assertThat(journal.entries())
                .containsExactly("before print", "sent PizzaDone", "before ring", "ring", "after ring", "after print");
        watch.close();
    }

    @Test
    void whatWasHandedOnByAThreadWhoseWatchHasEndedIsToldToNone() {
        Dispatcher kitchen = handingOn();
        Registration ended = Integration.of(kitchen).watch(new NotingWatcher(journal, "ended "));
        send(BURNT, kitchen);
        send(ORDERED, kitchen);
        ended.close();
        Integration.of(kitchen).watch(new NotingWatcher(journal, "next "));
        journal.clear();
        onAnotherThread(executor::runAll);
        onAnotherThread(transaction::commit);

        assertThat(journal.entries()).containsExactly("ring", "ended ended mail", "ring");
    }

    @Test
    void threadsThatWatchAreToldOfTheirOwn() {
        Dispatcher kitchen = dispatcher(part(PizzaDone.class));
        Registration here = Integration.of(kitchen).watch(new NotingWatcher(journal, "here "));
        onAnotherThread(() -> {
            Registration there = Integration.of(kitchen).watch(new NotingWatcher(journal, "there "));
            send(DONE, kitchen);
            there.close();
        });
        send(DONE, kitchen);
        here.close();

        assertThat(journal.entries()).containsExactly("there sent PizzaDone", "here sent PizzaDone");
    }

    @Test
    void aThreadOfNoWatchIsToldToAll() {
        Dispatcher kitchen = dispatcher(part(PizzaDone.class));
        Registration here = Integration.of(kitchen).watch(new NotingWatcher(journal, "here "));
        onAnotherThread(() -> send(DONE, kitchen));
        here.close();

        assertThat(journal.entries()).containsExactly("here sent PizzaDone");
    }

    @Test
    void aThreadWhoseWatchIsClosedIsOfNoWatchAgain() {
        Dispatcher kitchen = dispatcher(part(PizzaDone.class));
        Registration here = Integration.of(kitchen).watch(new NotingWatcher(journal, "here "));
        onAnotherThread(() -> {
            Integration.of(kitchen).watch(new NotingWatcher(journal, "there ")).close();
            send(DONE, kitchen);
        });
        here.close();

        assertThat(journal.entries()).containsExactly("here sent PizzaDone");
    }

    @Test
    void watchesNest() {
        Dispatcher kitchen = dispatcher(part(PizzaDone.class));
        Registration outer = Integration.of(kitchen).watch(new NotingWatcher(journal, "outer "));
        Registration inner = Integration.of(kitchen).watch(new NotingWatcher(journal, "inner "));
        assertThat(heard(DONE, kitchen)).containsExactlyInAnyOrder("inner sent PizzaDone", "outer sent PizzaDone");

        inner.close();
        assertThat(heard(DONE, kitchen)).containsExactly("outer sent PizzaDone");
        outer.close();
        assertThat(heard(DONE, kitchen)).isEmpty();
    }

    @Test
    void dispatchersAreWatchedEachForItself() {
        Integration.of(dispatcher(part(PizzaDone.class))).watch(new NotingWatcher(journal, ""));
        send(DONE, dispatcher(ringing));

        assertThat(journal.entries()).containsExactly("ring");
    }

    @Test
    void aWatchCountsAsAReceiverOfEverything() {
        Dispatcher kitchen = dispatcher(part(PizzaBurnt.class));
        Channel<PizzaDone> channel = kitchen.channel(PizzaDone.class);
        assertHasReceivers(channel, kitchen, false);

        Integration.of(kitchen).whenReceiversCome(() -> journal.note("may have come"));
        Registration watch = Integration.of(kitchen).watch(new NotingWatcher(journal, ""));
        assertThat(journal.entries()).containsExactly("may have come");
        assertHasReceivers(channel, kitchen, true);
        assertThat(Integration.of(kitchen).hasReceivers(channel, Kitchen.class, Phase.AFTER_COMMIT))
                .isFalse();
        assertThat(kitchen.receivers()).isEmpty();

        watch.close();
        assertHasReceivers(channel, kitchen, false);
    }

    private static void assertHasReceivers(Channel<PizzaDone> channel, Dispatcher dispatcher, boolean expected) {
        assertThat(Integration.of(dispatcher).isWatched()).isEqualTo(expected);
        assertThat(dispatcher.hasReceivers(DONES)).isEqualTo(expected);
        assertThat(channel.hasReceivers()).isEqualTo(expected);
        assertThat(channel.hasReceivers(Kitchen.class)).isEqualTo(expected);
        assertThat(Integration.of(dispatcher).hasReceivers(channel, Kitchen.class, Phase.NOW))
                .isEqualTo(expected);
    }

    @Test
    void aClosedDispatcherIsWatchedNoLonger() {
        Dispatcher kitchen = dispatcher(ringing);
        Integration.of(kitchen).watch(new NotingWatcher(journal, ""));
        kitchen.close();

        assertThat(heard(DONE, kitchen)).containsExactly("ring");
    }

    @Test
    void theProcessIsWatchedWithItsAdopterOrTheApplicationOfTheThread() {
        ProcessDispatcher process =
                new ProcessDispatcher(application(part(PizzaDone.class)).build());
        Dispatcher adopter = dispatcher(ringing);
        Dispatcher other = dispatcher(part(PizzaDone.class).noting(journal, "guest"));
        process.adopt(adopter);
        Integration.of(process).watch(new NotingWatcher(journal, "adopter "));
        assertThat(Integration.of(process).isWatched()).isTrue();
        assertThat(heard(DONE, process))
                .containsExactly("adopter sent PizzaDone", "adopter before ring", "ring", "adopter after ring");

        Registration use = process.use(other);
        assertThat(Integration.of(process).isWatched()).isFalse();
        Integration.of(process).watch(new NotingWatcher(journal, "guest's "));
        assertThat(heard(DONE, process))
                .containsExactly("guest's sent PizzaDone", "guest's before guest", "guest", "guest's after guest");
        use.close();
    }

    @Test
    void sendsAreDirectWhileThereIsNoWatch() {
        Dispatcher kitchen = dispatcher(ringing);
        Channel<PizzaDone> channel = kitchen.channel(PizzaDone.class);
        channel.send(DONE);
        assertThat(ringing.straightSends()).isOne();

        Integration.of(kitchen).watch(new NotingWatcher(journal, "")).close();
        channel.send(DONE);
        assertThat(ConstantPlans.ofEveryone(channel))
                .isNotNull()
                .extracting(DirectPlan::receivers)
                .isSameAs(ringing);
        assertThat(ringing.straightSends()).isEqualTo(2);
    }

    @Test
    void aWatcherThatAThreadKeepsForEverGoesWithItsDispatcher() {
        assertThat(Garbage.isCollected(watchOneThatCloses())).isTrue();
    }

    private WeakReference<Watcher> watchOneThatCloses() {
        Dispatcher kitchen = dispatcher(ringing);
        Watcher watcher = new NotingWatcher(journal, "");
        Integration.of(kitchen).watch(watcher);
        kitchen.close();
        return new WeakReference<>(watcher);
    }

    /** An application that sends one signal on the executor and another after a transaction. */
    private Dispatcher handingOn() {
        FakePart<PizzaBurnt> mailing = part(PizzaBurnt.class).under(Terms.DEFAULT.onExecutor());
        FakePart<PizzaOrdered> printing = part(PizzaOrdered.class).under(Terms.DEFAULT.at(Phase.AFTER_COMMIT));
        Dispatcher kitchen = application(ringing, mailing, printing)
                .executor(executor)
                .transactions(() -> transaction)
                .build();
        mailing.receiver("mail", any -> send(DONE, kitchen));
        printing.receiver("print", any -> send(DONE, kitchen));
        return kitchen;
    }

    private List<String> heard(Signal signal, Dispatcher dispatcher) {
        journal.clear();
        send(signal, dispatcher);
        return List.copyOf(journal.entries());
    }

    private static <S extends Signal> void send(S signal, Dispatcher dispatcher) {
        dispatcher.channelOf(signal).send(signal);
    }
}
