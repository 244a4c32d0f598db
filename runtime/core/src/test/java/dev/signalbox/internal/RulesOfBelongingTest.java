package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.FakeRegistry.registry;
import static dev.signalbox.internal.OtherThread.onAnotherThread;
import static dev.signalbox.internal.OtherThread.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.Kitchen;
import com.acme.Oven;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import com.acme.PizzaOrdered;
import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Registration;
import dev.signalbox.Responses.Response;
import dev.signalbox.ShopOpened;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import dev.signalbox.internal.WaiterRegistry.Waiter;
import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spi.Probe;
import dev.signalbox.spi.Terms;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules 7 and 8 of dispatch: what belongs to a thread, and what belongs to a dispatcher. */
@SuppressWarnings("try") // the block need not use the resource
class RulesOfBelongingTest {

    private static final PizzaDone DONE = new PizzaDone(new Kitchen(), 4);
    private static final PizzaBurnt BURNT = new PizzaBurnt(4);
    private static final Topic<PizzaDone> DONES = Topic.of(PizzaDone.class);

    /** The response of the receiver on the class path of the tests. */
    private static final Response FROM_CLASS_PATH = new Response("com.acme.Counter#apologise", "sorry");

    /** The channel as in an application. */
    private static final Channel<PizzaBurnt> BURNTS = Signals.channel(PizzaBurnt.class);

    @TempDir
    private Path classPath;

    private final Journal journal = new Journal();
    private final QueuedExecutor executor = new QueuedExecutor();
    private final FakeTransaction transaction = new FakeTransaction();

    @Nested
    @DisplayName("Rule 7: muting is scoped to a thread, nests, restores what was there, and costs nothing unused")
    class Rule7 {

        private final FakePart<PizzaDone> bell = part(PizzaDone.class).noting(journal, "bell");
        private final FakePart<PizzaDone> fan =
                part(PizzaDone.class).under(Terms.DEFAULT.order(1)).noting(journal, "fan");
        private final Dispatcher dispatcher = dispatcher(
                FakeBinder.binder(Kitchen.class.getName(), bell), FakeBinder.binder(Oven.class.getName(), fan));

        @Test
        void aMutingIsItsThreadsAlone() {
            Registration muting = dispatcher.mute(DONES);
            assertThat(heard()).isEmpty();
            onAnotherThread(() -> assertThat(heard()).containsExactly("bell", "fan"));
            muting.close();
        }

        @Test
        void itGoesWithWhatTheThreadHandsItsWorkTo() {
            Oven oven = new Oven();
            Dispatcher later = application(
                            part(PizzaDone.class)
                                    .under(Terms.DEFAULT.onExecutor())
                                    .receiver("async", oven::burn),
                            part(PizzaDone.class)
                                    .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT))
                                    .receiver("committed", oven::burn),
                            part(PizzaBurnt.class).noting(journal, "horn"))
                    .executor(executor)
                    .transactions(() -> transaction)
                    .build();
            oven.use(later);
            Registration muting = later.mute(Topic.of(PizzaBurnt.class));
            later.channelOf(DONE).send(DONE);
            onAnotherThread(executor::runAll);
            onAnotherThread(transaction::commit);
            assertThat(journal.entries()).isEmpty();

            muting.close();
            later.channelOf(DONE).send(DONE);
            onAnotherThread(executor::runAll);
            onAnotherThread(transaction::commit);
            assertThat(journal.entries()).containsExactly("horn", "horn");
        }

        @Test
        void mutingsNestAndEachRestoresWhatWasThere() {
            try (Registration outer = dispatcher.muteReceivers(Kitchen.class)) {
                try (Registration inner = dispatcher.mute(DONES)) {
                    assertThat(heard()).isEmpty();
                }
                assertThat(heard()).containsExactly("fan");
            }
            assertThat(heard()).containsExactly("bell", "fan");
        }

        @Test
        void whileNothingIsMutedOrObservedSendsCallWholeParts() {
            heard();
            assertThat(bell.straightSends()).isOne();

            // Mutes another signal, so that each send checks its receivers.
            Registration muting = dispatcher.mute(Topic.of(PizzaOrdered.class));
            heard();
            assertThat(bell.straightSends()).isOne();

            muting.close();
            heard();
            assertThat(bell.straightSends()).isEqualTo(2);

            FakePart<PizzaDone> observed = part(PizzaDone.class).noting(journal, "observed");
            application(observed).probe(new Probe() {}).build().channelOf(DONE).send(DONE);
            assertThat(observed.straightSends()).isZero();
        }

        private List<String> heard() {
            return heardFrom(dispatcher);
        }
    }

    @Nested
    @DisplayName("Rule 8: static receivers belong to no dispatcher, instances, connections and mutes to one")
    class Rule8 {

        @Test
        void aStaticReceiverHearsEveryDispatcher() {
            for (Dispatcher each :
                    List.of(Dispatcher.builder().build(), Dispatcher.builder().build(), Signals.dispatcher())) {
                assertThat(each.channelOf(BURNT).send(BURNT).list()).containsExactly(FROM_CLASS_PATH);
            }
        }

        @Test
        void theObjectOfAReceiverBelongsToOneDispatcher() {
            List<Waiter> called = new ArrayList<>();
            WaiterRegistry waiters = new WaiterRegistry(called, Waiter::new);
            for (Dispatcher each : List.of(dispatcher(waiters), dispatcher(waiters))) {
                each.channelOf(DONE).send(DONE);
                each.channelOf(DONE).send(DONE);
            }

            assertThat(called.get(0)).isSameAs(called.get(1));
            assertThat(called.get(2)).isSameAs(called.get(3)).isNotSameAs(called.get(0));
        }

        @Test
        void connectionsAndMutesBelongToOneDispatcher() {
            Dispatcher one = dispatcher(registry());
            Dispatcher other = dispatcher(registry());
            one.connect(DONES, signal -> journal.note("one"));
            other.connect(DONES, signal -> journal.note("other"));
            assertThat(heardFrom(one)).containsExactly("one");
            assertThat(heardFrom(other)).containsExactly("other");

            Registration muting = one.mute(DONES);
            assertThat(heardFrom(one)).isEmpty();
            assertThat(heardFrom(other)).containsExactly("other");
            muting.close();
        }

        @Test
        void theDefaultIsTheOneLiveApplicationsAndStaticChannelsFollow() {
            Dispatcher application = application(
                            part(PizzaBurnt.class).noting(journal, "now"),
                            part(PizzaBurnt.class)
                                    .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT))
                                    .noting(journal, "committed"),
                            part(PizzaBurnt.class)
                                    .under(Terms.DEFAULT.onExecutor())
                                    .noting(journal, "async"))
                    .executor(executor)
                    .transactions(() -> transaction)
                    .build();
            try (Registration adoption = Signals.adopt(application)) {
                assertThat(BURNTS.send(BURNT).list()).isEmpty();
                assertThat(journal.entries()).containsExactly("now");
                transaction.commit();
                executor.runAll();
                assertThat(journal.entries()).containsExactly("now", "committed", "async");
            }
            assertThat(BURNTS.send(BURNT).list()).containsExactly(FROM_CLASS_PATH);
        }

        @Test
        void theInstancesOfTheDefaultAreTheApplications() {
            Dispatcher application =
                    Dispatcher.builder().instances(new AskedFor(journal)).build();
            try (Registration adoption = Signals.adopt(application)) {
                Signals.send(new ShopOpened(null));
            }
            Signals.send(new ShopOpened(null));

            assertThat(journal.entries()).containsExactly("com.acme.Waiter");
        }

        @Test
        void aSecondApplicationKeepsItsOwnUntilTheAdoptionIsMoved() {
            Dispatcher first = dispatcher(part(PizzaBurnt.class).noting(journal, "first"));
            Dispatcher second = dispatcher(part(PizzaBurnt.class).noting(journal, "second"));
            try (Registration adoption = Signals.adopt(first)) {
                assertThatThrownBy(() -> Signals.adopt(second)).isInstanceOf(IllegalStateException.class);
                BURNTS.send(BURNT);
                second.channelOf(BURNT).send(BURNT);
                assertThat(journal.entries()).containsExactly("first", "second");
            }
            try (Registration adoption = Signals.adopt(second)) {
                BURNTS.send(BURNT);
                assertThat(journal.entries()).containsExactly("first", "second", "second");
            }
        }

        @Test
        void registriesAreThoseOfTheAdoptersClassLoader() throws IOException {
            OwnServices.name(classPath, OwnServices.OwnRegistry.class.getName());
            try (OwnServices loader = new OwnServices(classPath);
                    Registration adoption = Signals.adopt(
                            Dispatcher.builder().classLoader(loader).build())) {
                assertThat(Signals.receivers()).extracting(ReceiverInfo::id).containsExactly("own");
            }
            assertThat(Signals.receivers()).extracting(ReceiverInfo::id).contains(FROM_CLASS_PATH.receiver());
        }

        @Test
        void elseOfTheThreadsIfItSeesThisCoreElseOfTheCores() throws IOException {
            OwnServices.name(classPath, OwnServices.OwnRegistry.class.getName());
            URL[] urls = {classPath.toUri().toURL()};
            try (OwnServices loader = new OwnServices(classPath);
                    URLClassLoader stranger = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
                assertThat(within(loader, RulesOfBelongingTest::receiversOfAnApplication))
                        .extracting(ReceiverInfo::id)
                        .containsExactly("own");
                assertThat(within(stranger, RulesOfBelongingTest::receiversOfAnApplication))
                        .extracting(ReceiverInfo::id)
                        .contains(FROM_CLASS_PATH.receiver());
            }
        }
    }

    private List<String> heardFrom(Dispatcher dispatcher) {
        journal.clear();
        dispatcher.channelOf(DONE).send(DONE);
        return List.copyOf(journal.entries());
    }

    private static List<ReceiverInfo> receiversOfAnApplication() {
        return Dispatcher.builder().build().receivers();
    }

    /** Notes the classes that it is asked for, and has no objects. */
    private record AskedFor(Journal journal) implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            journal.note(type.getName());
            return null;
        }
    }
}
