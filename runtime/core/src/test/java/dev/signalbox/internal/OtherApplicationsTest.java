package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.FakeRegistry.registry;
import static dev.signalbox.internal.OtherThread.onAnotherThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.Kitchen;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import com.acme.PizzaOrdered;
import dev.signalbox.Channel;
import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.Failure;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.internal.process.ProcessDispatcher;
import dev.signalbox.internal.send.ConstantPlans;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Delivery;
import dev.signalbox.spi.Terms;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Threads that use another application through the default dispatcher than the remaining threads. */
class OtherApplicationsTest {

    private static final PizzaDone DONE = new PizzaDone(new Kitchen(), 4);
    private static final PizzaBurnt BURNT = new PizzaBurnt(4);
    private static final Topic<PizzaDone> DONES = Topic.of(PizzaDone.class);

    private final Journal journal = new Journal();
    private final QueuedExecutor executor = new QueuedExecutor();
    private final FakeTransaction transaction = new FakeTransaction();
    private final List<Failure> failures = new ArrayList<>();
    private final ProcessDispatcher process = new ProcessDispatcher(
            application(part(PizzaDone.class).noting(journal, "process")).build());

    /** The channel as in a static field. */
    private final Channel<PizzaDone> channel = process.channel(PizzaDone.class);

    private final FakePart<PizzaDone> adopting = part(PizzaDone.class).noting(journal, "adopter");
    private final Dispatcher adopter = application(adopting).executor(executor).build();
    private final Dispatcher guest = application(
                    part(PizzaDone.class).noting(journal, "guest"),
                    part(PizzaBurnt.class)
                            .under(Terms.DEFAULT.onExecutor())
                            .receiver("mail", any -> channel.send(DONE)),
                    part(PizzaOrdered.class)
                            .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT))
                            .receiver("print", any -> channel.send(DONE)))
            .executor(executor)
            .transactions(() -> transaction)
            .onFailure(failures::add)
            .build();

    OtherApplicationsTest() {
        process.adopt(adopter);
    }

    @Test
    void channelsAreTheGuestsOnTheThreadThatUsesIt() {
        assertThat(heard()).containsExactly("adopter");

        Registration use = process.use(guest);
        assertThat(heard()).containsExactly("guest");
        assertThat(process.channelOf(DONE)).isSameAs(channel);

        use.close();
        assertThat(heard()).containsExactly("adopter");
    }

    @Test
    void otherThreadsGoOnWithTheAdopter() {
        Registration use = process.use(guest);
        onAnotherThread(() -> channel.send(DONE));
        assertThat(journal.entries()).containsExactly("adopter");
        use.close();
    }

    @Test
    void threadsUseOneEachAtTheSameTime() {
        Dispatcher other =
                application(part(PizzaDone.class).noting(journal, "other")).build();
        Registration use = process.use(guest);
        onAnotherThread(() -> {
            Registration otherUse = process.use(other);
            channel.send(DONE);
            otherUse.close();
            channel.send(DONE);
        });
        assertThat(journal.entries()).containsExactly("other", "adopter");
        assertThat(heard()).containsExactly("guest");
        use.close();
    }

    @Test
    void asyncWorkIsTheGuestsThoughTheThreadHasLeftIt() {
        Registration use = process.use(guest);
        process.channelOf(BURNT).send(BURNT);
        use.close();
        onAnotherThread(() -> {
            executor.runAll();
            channel.send(DONE);
        });

        assertThat(journal.entries()).containsExactly("guest", "adopter");
    }

    @Test
    void workForALaterPhaseIsTheGuestsThoughTheThreadHasLeftIt() {
        PizzaOrdered ordered = new PizzaOrdered(4);
        Registration use = process.use(guest);
        process.channelOf(ordered).send(ordered);
        use.close();
        transaction.commit();
        channel.send(DONE);

        assertThat(journal.entries()).containsExactly("guest", "adopter");
    }

    @Test
    void workOfAThreadThatUsesNoneIsTheAdopters() {
        Registration use = process.use(guest);
        onAnotherThread(() -> guest.channelOf(BURNT).send(BURNT));
        onAnotherThread(executor::runAll);

        assertThat(journal.entries()).containsExactly("adopter");
        use.close();
    }

    @Test
    void theInnermostCountsAndEachEndRestoresWhatWasThere() {
        Dispatcher other =
                application(part(PizzaDone.class).noting(journal, "other")).build();
        Registration first = process.use(guest);
        Registration second = process.use(other);
        assertThat(heard()).containsExactly("other");

        Registration third = process.use(adopter);
        assertThat(heard()).containsExactly("adopter");

        third.close();
        assertThat(heard()).containsExactly("other");
        first.close();
        assertThat(heard()).containsExactly("other");
        second.close();
        second.close();
        assertThat(heard()).containsExactly("adopter");
    }

    @Test
    void theProcessesOwnDispatcherStandsForTheAdopter() {
        Registration use = process.use(guest);
        Registration back = process.use(process);
        assertThat(heard()).containsExactly("adopter");

        back.close();
        assertThat(heard()).containsExactly("guest");
        use.close();
    }

    @Test
    void usingTheAdopterIsNothing() {
        channel.send(DONE);
        assertThat(process.use(adopter)).isSameAs(process.use(process));
        channel.send(DONE);

        assertThat(isStraight()).isTrue();
        assertThat(adopting.straightSends()).isEqualTo(2);
    }

    @Test
    void sendsGoTheStraightWayUntilAGuestComesAndOnceItIsClosed() {
        heard();
        assertThat(isStraight()).isTrue();

        process.use(guest).close();
        heard();
        assertThat(isStraight()).isFalse();

        guest.close();
        heard();
        assertThat(isStraight()).isTrue();
    }

    @Test
    void sendsStayTheGuestsWhileAnotherGuestIsClosed() {
        Dispatcher other = application(registry()).build();
        process.use(other).close();
        Registration use = process.use(guest);
        other.close();

        assertThat(heard()).containsExactly("guest");
        use.close();
    }

    @Test
    void aClosedGuestIsUsedNoLonger() {
        process.use(application(registry()).build()).close();
        Registration use = process.use(guest);
        guest.close();
        assertThat(heard()).containsExactly("adopter");
        use.close();

        Registration late = process.use(guest);
        assertThat(heard()).containsExactly("adopter");
        late.close();
    }

    @Test
    void aGuestThatNothingHoldsIsCollectedThoughAThreadUsesItForEver() {
        assertThat(Garbage.isCollected(useOneThatGoes())).isTrue();

        assertThat(heard()).containsExactly("adopter");
        process.use(guest);
        guest.close();
        heard();
        assertThat(isStraight()).isTrue();
    }

    private WeakReference<Dispatcher> useOneThatGoes() {
        Dispatcher dispatcher =
                application(part(PizzaDone.class).noting(journal, "gone")).build();
        process.use(dispatcher);
        assertThat(heard()).containsExactly("gone");
        return new WeakReference<>(dispatcher);
    }

    @Test
    void aGuestMayAdoptAndBeUsedOn() {
        Registration use = process.use(guest);
        adopter.close();
        Registration adoption = process.adopt(guest);
        assertThat(heard()).containsExactly("guest");
        onAnotherThread(() -> channel.send(DONE));
        assertThat(journal.entries()).containsExactly("guest", "guest");

        adoption.close();
        assertThat(heard()).containsExactly("guest");
        use.close();
        assertThat(heard()).containsExactly("process");
    }

    @Test
    void whatIsConnectedIsTheGuests() {
        process.connect(DONES, noting("adopter's own"));
        Registration use = process.use(guest);
        Registration connection = process.connect(DONES, noting("guest's own"));
        channel.connect(noting("channel's"));
        process.connect(DONES, noting("by id"), ConnectOptions.DEFAULT.withId("bell"));
        assertThat(heard()).containsExactly("guest", "guest's own", "channel's", "by id");

        connection.close();
        assertThat(process.disconnect(DONES, "bell")).isTrue();
        assertThat(heard()).containsExactly("guest", "channel's");
        use.close();
        assertThat(heard()).containsExactly("adopter", "adopter's own");
    }

    @Test
    void whatIsMutedIsTheGuests() {
        Registration use = process.use(guest);
        Registration topic = process.mute(DONES);
        Registration owner = process.muteReceivers(Kitchen.class);
        assertThat(heard()).isEmpty();
        use.close();

        assertThat(heard()).containsExactly("adopter");
        topic.close();
        owner.close();
    }

    @Test
    void receiversAreTheGuests() {
        Topic<PizzaBurnt> burnts = Topic.of(PizzaBurnt.class);
        Channel<PizzaBurnt> burnt = process.channel(PizzaBurnt.class);
        assertThat(process.hasReceivers(burnts)).isFalse();

        Registration use = process.use(guest);
        assertThat(process.hasReceivers(burnts)).isTrue();
        assertThat(burnt.hasReceivers()).isTrue();
        assertThat(burnt.hasReceivers(Kitchen.class)).isTrue();
        assertThat(Integration.of(process).hasReceivers(burnt, Kitchen.class, Phase.NOW))
                .isTrue();
        assertThat(process.receivers()).extracting(ReceiverInfo::id).containsExactly("mail", "guest", "print");
        assertThat(Integration.of(process).executor())
                .isSameAs(Integration.of(guest).executor());
        use.close();

        assertThat(process.hasReceivers(burnts)).isFalse();
        assertThat(burnt.hasReceivers()).isFalse();
        assertThat(Integration.of(process).executor())
                .isSameAs(Integration.of(adopter).executor());
    }

    @Test
    void phasesAreTheGuests() {
        Registration use = process.use(guest);
        Integration.of(process).send(DONE, Phase.NOW);
        assertThat(journal.entries()).containsExactly("guest");
        assertThat(Integration.of(process).deliveries(new PizzaOrdered(4), Phase.AFTER_COMMIT))
                .extracting(Delivery::receiver)
                .containsExactly("print");
        use.close();
    }

    @Test
    void failuresAreTheGuests() {
        IllegalStateException broken = new IllegalStateException("The bell is broken");
        guest.connect(DONES, signal -> {
            throw broken;
        });
        Registration use = process.use(guest);
        channel.sendRobust(DONE);
        use.close();

        assertThat(failures).extracting(Failure::exception).containsExactly(broken);
    }

    @Test
    void theProcessTellsOfReceiversThatComeToGuests() {
        process.use(guest).close();
        Integration.of(process).whenReceiversCome(() -> journal.note("may have come"));
        guest.connect(DONES, noting("guest's own"));

        assertThat(journal.entries()).containsExactly("may have come");
    }

    @Test
    void onlyWhatTheBuilderMadeCanBeUsed() {
        Dispatcher foreign = (Dispatcher) Proxy.newProxyInstance(
                OtherApplicationsTest.class.getClassLoader(),
                new Class<?>[] {Dispatcher.class},
                (proxy, method, arguments) -> "a proxy");

        assertThatThrownBy(() -> process.use(foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a proxy");
    }

    /** Whether the channel knows its receivers without asking which application the thread uses. */
    private boolean isStraight() {
        return ConstantPlans.isAnyKnownTo(channel);
    }

    private Consumer<Signal> noting(String entry) {
        return signal -> journal.note(entry);
    }

    private List<String> heard() {
        journal.clear();
        channel.send(DONE);
        return List.copyOf(journal.entries());
    }
}
