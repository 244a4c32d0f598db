package dev.signalbox.internal;

import static dev.signalbox.internal.FakeBinder.binder;
import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.FakeRegistry.registry;
import static dev.signalbox.internal.OtherThread.onAnotherThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.Kitchen;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import dev.signalbox.Channel;
import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.internal.application.ApplicationDispatcherBuilder;
import dev.signalbox.internal.find.CompiledReceivers;
import dev.signalbox.internal.process.ProcessDispatcher;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Delivery;
import dev.signalbox.spi.Terms;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The default dispatcher before, during and after its adoption by an application. */
class AdoptionTest {

    private static final PizzaDone DONE = new PizzaDone(new Kitchen(), 4);
    private static final Topic<PizzaDone> DONES = Topic.of(PizzaDone.class);

    private final Journal journal = new Journal();
    private final AtomicInteger registriesLoaded = new AtomicInteger();
    private final CompiledReceivers found = new CompiledReceivers(() -> {
        registriesLoaded.incrementAndGet();
        return List.of(
                registry(binder("com.acme.Counter", part(PizzaDone.class).noting(journal, "found on the class path"))));
    });
    private final ProcessDispatcher process = new ProcessDispatcher(
            new ApplicationDispatcherBuilder().compiled(found).build());

    /** The channel as in a static field. */
    private final Channel<PizzaDone> channel = process.channel(PizzaDone.class);

    private final QueuedExecutor executor = new QueuedExecutor();
    private final FakeTransaction transaction = new FakeTransaction();
    private final ApplicationDispatcherBuilder applications = application(
            part(PizzaDone.class).noting(journal, "application"),
            part(PizzaBurnt.class).under(Terms.DEFAULT.onExecutor()).noting(journal, "mail"),
            part(PizzaBurnt.class).under(Terms.DEFAULT.at(Phase.AFTER_COMMIT)).noting(journal, "committed"));
    private final Dispatcher application =
            applications.executor(executor).transactions(() -> transaction).build();

    @Test
    void channelsThatExistFollowTheAdoptionAndItsEnd() {
        assertThat(heard()).containsExactly("found on the class path");

        Registration adoption = process.adopt(application);
        assertThat(process.isAdopted()).isTrue();
        assertThat(heard()).containsExactly("application");

        adoption.close();
        assertThat(process.isAdopted()).isFalse();
        assertThat(heard()).containsExactly("found on the class path");
    }

    @Test
    void channelsStayTheSameWhicheverApplicationHasAdopted() {
        process.adopt(application);

        assertThat(process.channel(PizzaDone.class)).isSameAs(channel);
        assertThat(process.channelOf(DONE)).isSameAs(channel).isNotSameAs(application.channelOf(DONE));
    }

    @Test
    void channelsMadeLaterAreTheAdoptersToo() {
        process.adopt(application);
        process.channel(PizzaBurnt.class).send(new PizzaBurnt(4));
        executor.runAll();
        transaction.commit();

        assertThat(journal.entries()).containsExactly("mail", "committed");
    }

    @Test
    void aSecondApplicationKeepsItsOwn() {
        process.adopt(application);

        assertThatThrownBy(() -> process.adopt(application(registry()).build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Another application")
                .hasMessageContaining("own dispatcher");
        assertThat(heard()).containsExactly("application");
    }

    @Test
    void anotherMayAdoptOnceTheFirstHasEnded() {
        process.adopt(application).close();
        process.adopt(
                application(part(PizzaDone.class).noting(journal, "second")).build());

        assertThat(heard()).containsExactly("second");
    }

    @Test
    void closingTheAdoptersDispatcherEndsTheAdoption() {
        process.adopt(application);
        application.close();

        assertThat(process.isAdopted()).isFalse();
        assertThat(heard()).containsExactly("found on the class path");
    }

    @Test
    void anAdoptionThatHasEndedDoesNotEndTheNext() {
        Registration first = process.adopt(application);
        first.close();
        process.adopt(
                application(part(PizzaDone.class).noting(journal, "second")).build());
        first.close();
        application.close();

        assertThat(heard()).containsExactly("second");
    }

    @Test
    void whatWasConnectedBeforeGoesOnHearingInTheOrderOfConnecting() {
        connect("before");
        process.adopt(application);
        connect("during");
        application.connect(DONES, noting("application's own"));

        assertThat(heard()).containsExactly("application", "before", "during", "application's own");
    }

    @Test
    void whatWasConnectedBeforeCanBeDisconnectedMeanwhile() {
        Registration before = connect("before");
        process.connect(DONES, noting("bell"), ConnectOptions.DEFAULT.withId("bell"));
        process.adopt(application);
        before.close();
        assertThat(heard()).containsExactly("application", "bell");

        assertThat(process.disconnect(DONES, "bell")).isTrue();
        assertThat(process.disconnect(DONES, "bell")).isFalse();
        assertThat(heard()).containsExactly("application");
    }

    @Test
    void anIdThatWasConnectedBeforeStillCounts() {
        process.connect(DONES, noting("first"), ConnectOptions.DEFAULT.withId("bell"));
        Registration adoption = process.adopt(application);
        process.connect(DONES, noting("second"), ConnectOptions.DEFAULT.withId("bell"));
        assertThat(heard()).containsExactly("application", "first");

        assertThat(process.disconnect(DONES, "bell")).isTrue();
        assertThat(heard()).containsExactly("application");
        adoption.close();
        assertThat(heard()).containsExactly("found on the class path");
    }

    @Test
    void anIdIsDisconnectedForTheProcessWhicheverApplicationConnectedIt() {
        process.connect(DONES, noting("process"), ConnectOptions.DEFAULT.withId("bell"));
        process.adopt(application);
        application.connect(DONES, noting("application"), ConnectOptions.DEFAULT.withId("bell"));

        assertThat(process.disconnect(DONES, "bell")).isTrue();
        assertThat(heard()).containsExactly("application");
        assertThat(process.disconnect(DONES, "bell")).isFalse();
    }

    @Test
    void whatIsConnectedMeanwhileBelongsToTheAdopterAndGoesWithIt() {
        Registration adoption = process.adopt(application);
        connect("during");
        application.channelOf(DONE).send(DONE);
        assertThat(journal.entries()).containsExactly("application", "during");

        adoption.close();
        assertThat(heard()).containsExactly("found on the class path");
    }

    @Test
    void theApplicationsOwnChannelsDoNotHearWhatIsConnectedToTheProcess() {
        connect("before");
        process.adopt(application);
        application.channelOf(DONE).send(DONE);

        assertThat(journal.entries()).containsExactly("application");
    }

    @Test
    void mutingsAreTheAdopters() {
        process.adopt(application);
        Registration muting = process.mute(DONES);
        assertThat(heard()).isEmpty();
        application.channelOf(DONE).send(DONE);
        assertThat(journal.entries()).isEmpty();

        muting.close();
        assertThat(heard()).containsExactly("application");
        muting = process.muteReceivers(Kitchen.class);
        assertThat(heard()).containsExactly("application");
        muting.close();
    }

    @Test
    void receiversOfTheAdopterAndThoseConnectedBeforeAreMutedByTheirIds() {
        process.connect(DONES, signal -> journal.note("before"), ConnectOptions.DEFAULT.withId("before"));
        process.adopt(application);
        Registration muting = process.muteReceivers("before", "application");
        assertThat(heard()).isEmpty();

        muting.close();
        assertThat(heard()).containsExactlyInAnyOrder("before", "application");
    }

    @Test
    void whatTheApplicationMutesIsMutedInTheProcess() {
        process.adopt(application);
        assertThat(heard()).containsExactly("application");
        Registration muting = application.mute(DONES);

        assertThat(heard()).isEmpty();
        muting.close();
    }

    @Test
    void aMutingDoesNotOutliveTheAdoption() {
        Registration adoption = process.adopt(application);
        Registration muting = process.mute(DONES);
        adoption.close();

        assertThat(heard()).containsExactly("found on the class path");
        muting.close();
    }

    @Test
    void receiversAreTheAdoptersAndThoseConnectedBefore() {
        process.connect(DONES, noting("before"), ConnectOptions.DEFAULT.withId("before"));
        assertThat(process.receivers())
                .extracting(ReceiverInfo::id)
                .containsExactly("found on the class path", "before");

        process.adopt(application);
        assertThat(process.receivers())
                .extracting(ReceiverInfo::id)
                .containsExactly("mail", "committed", "application", "before");
    }

    @Test
    void receiversAreLookedForAtTheAdopter() {
        assertThat(process.hasReceivers(Topic.of(PizzaBurnt.class))).isFalse();
        process.adopt(application);
        assertThat(process.hasReceivers(Topic.of(PizzaBurnt.class))).isTrue();
    }

    @Test
    void phasesAndAsyncWorkAreTheAdopters() {
        process.adopt(application);
        PizzaBurnt burnt = new PizzaBurnt(4);
        assertThat(Integration.of(process).executor())
                .isSameAs(Integration.of(application).executor());

        process.channelOf(burnt).send(burnt);
        assertThat(executor.isEmpty()).isFalse();
        assertThat(transaction.isEmpty()).isFalse();

        Integration.of(process).send(burnt, Phase.AFTER_COMMIT);
        assertThat(journal.entries()).containsExactly("committed");
        assertThat(Integration.of(process).deliveries(burnt, Phase.AFTER_COMMIT))
                .extracting(Delivery::receiver)
                .containsExactly("committed");
    }

    @Test
    void registriesAreLoadedAnewWhenAnAdoptionEnds() {
        heard();
        assertThat(registriesLoaded).hasValue(1);

        Registration adoption = process.adopt(application);
        heard();
        adoption.close();
        assertThat(registriesLoaded).hasValue(1);

        heard();
        assertThat(registriesLoaded).hasValue(2);
    }

    @Test
    void onlyWhatTheBuilderMadeCanAdopt() {
        Dispatcher foreign = (Dispatcher) Proxy.newProxyInstance(
                AdoptionTest.class.getClassLoader(),
                new Class<?>[] {Dispatcher.class},
                (proxy, method, arguments) -> "a proxy");

        assertThatThrownBy(() -> process.adopt(foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a proxy");
        assertThat(process.isAdopted()).isFalse();
    }

    @Test
    void closingTheProcessesDispatcherClosesWhatIsItsOwnOnly() {
        connect("before");
        process.adopt(application);
        connect("during");
        process.close();

        assertThat(process.isAdopted()).isTrue();
        assertThat(heard()).containsExactly("application", "during");
    }

    @Test
    void closingTheProcessesDispatcherLetsGoOfRegistries() {
        heard();
        process.close();
        heard();

        assertThat(registriesLoaded).hasValue(2);
    }

    @Test
    void closingAnAdoptionAgainLeavesTheNextOneAlone() {
        Dispatcher twice = application(registry()).build();
        ProcessDispatcher own = new ProcessDispatcher(application(registry()).build());
        Registration first = own.adopt(twice);
        first.close();
        Registration second = own.adopt(twice);
        first.close();

        assertThat(own.isAdopted()).isTrue();
        second.close();
        assertThat(own.isAdopted()).isFalse();
    }

    @Test
    void aReceiverMayAdoptAndTheSendGoesOnAsItBegan() {
        process.connect(
                DONES,
                signal -> onAnotherThread(() -> process.adopt(application)),
                ConnectOptions.DEFAULT.withOrder(-1).withId("adopter"));
        assertThat(heard()).containsExactly("found on the class path");

        process.disconnect(DONES, "adopter");
        assertThat(heard()).containsExactly("application");
    }

    private List<String> heard() {
        journal.clear();
        channel.send(DONE);
        return List.copyOf(journal.entries());
    }

    private Registration connect(String entry) {
        return process.connect(DONES, noting(entry));
    }

    private Consumer<Signal> noting(String entry) {
        return signal -> journal.note(entry);
    }
}
