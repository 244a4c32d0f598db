package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.FakeRegistry.registry;
import static dev.signalbox.internal.OtherThread.onAnotherThread;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Kitchen;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import com.acme.PizzaKitchen;
import com.acme.PizzaSignal;
import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import dev.signalbox.spi.Terms;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests each sentence of the rules of dispatch once, so that they can be read in one place. This class has rules 1 to
 * 4: which receivers hear a send. {@link RulesOfFailingTest} has rules 5, 6 and 9, {@link RulesOfBelongingTest} rules 7
 * and 8; other tests go into the details.
 */
class RulesOfHearingTest {

    private static final PizzaDone DONE = new PizzaDone(new Kitchen(), 4);
    private static final PizzaBurnt BURNT = new PizzaBurnt(4);
    private static final Topic<PizzaDone> DONES = Topic.of(PizzaDone.class);
    private static final ConnectOptions BELL = ConnectOptions.DEFAULT.withId("bell");

    private final Journal journal = new Journal();
    private final Dispatcher dispatcher = dispatcher(registry());

    @Nested
    @DisplayName("Rule 1: a send works on a snapshot")
    class Rule1 {

        @ParameterizedTest
        @EnumSource
        void whatIsConnectedMeanwhileHearsFromTheNextSendOn(Sending sending) {
            dispatcher.connect(DONES, signal -> {
                journal.note("connector");
                onAnotherThread(() -> dispatcher.connect(DONES, noting("late"), BELL));
            });

            assertThat(heard(sending)).containsExactly("connector");
            assertThat(heard(sending)).containsExactly("connector", "late");
        }

        @ParameterizedTest
        @EnumSource
        void whatIsDisconnectedMeanwhileIsStillCalledThisTime(Sending sending) {
            dispatcher.connect(DONES, signal -> onAnotherThread(() -> dispatcher.disconnect(DONES, "bell")));
            dispatcher.connect(DONES, noting("bell"), BELL);

            assertThat(heard(sending)).containsExactly("bell");
            assertThat(heard(sending)).isEmpty();
        }
    }

    @Nested
    @DisplayName("Rule 2: no lock is held while receivers run, and nothing asks what user objects equal")
    class Rule2 {

        @ParameterizedTest
        @EnumSource
        void anotherThreadMayDoEverythingWhileAReceiverRuns(Sending sending) {
            dispatcher.connect(DONES, signal -> {
                onAnotherThread(() -> {
                    dispatcher.connect(DONES, any -> {}).close();
                    dispatcher.mute(DONES).close();
                    dispatcher.hasReceivers(DONES);
                    dispatcher.receivers();
                    dispatcher.channelOf(BURNT).send(BURNT);
                });
                journal.note("done meanwhile");
            });

            assertThat(heard(sending)).containsExactly("done meanwhile");
        }

        @ParameterizedTest
        @EnumSource
        void sendersAreComparedByClass(Sending sending) {
            dispatcher.connect(DONES.from(Unfriendly.class), noting("unfriendly"));
            Registration muting = dispatcher.mute(DONES.from(Kitchen.class));

            assertThat(heard(sending, new Unfriendly())).containsExactly("unfriendly");
            assertThat(heard(sending, new Unfriendly())).containsExactly("unfriendly");
            assertThat(heard(sending, "a note")).isEmpty();
            muting.close();
        }

        @ParameterizedTest
        @EnumSource
        void connectionsAreComparedByIdOrIdentity(Sending sending) {
            Unfriendly unfriendly = new Unfriendly(() -> journal.note("ring"));
            Registration first = dispatcher.connect(DONES, unfriendly);
            dispatcher.connect(DONES, unfriendly);
            dispatcher.connect(DONES, unfriendly, BELL);
            dispatcher.connect(DONES, unfriendly, BELL);
            assertThat(heard(sending)).hasSize(3);

            first.close();
            assertThat(heard(sending)).hasSize(2);
            dispatcher.disconnect(DONES, "bell");
            assertThat(heard(sending)).hasSize(1);
        }
    }

    @Nested
    @DisplayName("Rule 3: one receiver hears one send once, however many of its signals, senders and super-types match")
    class Rule3 {

        @ParameterizedTest
        @EnumSource
        void aCompiledReceiverDoes(Sending sending) {
            Dispatcher compiled = dispatcher(
                    part(Signal.class).noting(journal, "watch", 0),
                    part(PizzaSignal.class).noting(journal, "watch", 0),
                    part(PizzaDone.class)
                            .under(Terms.DEFAULT.from(Object.class))
                            .noting(journal, "watch", 0),
                    part(PizzaDone.class)
                            .under(Terms.DEFAULT.from(Kitchen.class))
                            .noting(journal, "watch", 0));
            sending.send(DONE, compiled);

            assertThat(journal.entries()).containsExactly("watch");
        }

        @ParameterizedTest
        @EnumSource
        void aConnectedReceiverWithAnIdDoes(Sending sending) {
            dispatcher.connect(Topic.of(Signal.class), noting("watch"), BELL);
            dispatcher.connect(Topic.of(PizzaSignal.class), noting("watch"), BELL);
            dispatcher.connect(DONES.from(Object.class), noting("watch"), BELL);
            dispatcher.connect(DONES.from(Kitchen.class, Object.class), noting("watch"), BELL);

            assertThat(heard(sending)).containsExactly("watch");
        }

        @ParameterizedTest
        @EnumSource
        void itDoesByWhicheverMatches(Sending sending) {
            Dispatcher compiled = dispatcher(
                    part(PizzaBurnt.class).noting(journal, "watch", 0),
                    part(PizzaDone.class)
                            .under(Terms.DEFAULT.from(String.class))
                            .noting(journal, "watch", 0),
                    part(PizzaSignal.class)
                            .under(Terms.DEFAULT.from(Kitchen.class))
                            .noting(journal, "watch", 0));
            sending.send(DONE, compiled);

            assertThat(journal.entries()).containsExactly("watch");
        }
    }

    @Nested
    @DisplayName("Rule 4: who hears is resolved once for each signal class and sender class, and cached")
    class Rule4 {

        private final FakePart<PizzaSignal> watch = part(PizzaSignal.class).noting(journal, "watch");
        private final FakePart<PizzaDone> cook = part(PizzaDone.class)
                .under(Terms.DEFAULT.from(PizzaKitchen.class))
                .noting(journal, "cook");
        private final FakePart<PizzaBurnt> horn = part(PizzaBurnt.class).noting(journal, "horn");
        private final Dispatcher compiled = dispatcher(watch, cook, horn);

        @ParameterizedTest
        @EnumSource
        void aSenderClassIsResolvedWhenItIsFirstMetAndNeverAgain(Sending sending) {
            int met = questionsDuring(sending, new Kitchen());
            int known = questionsDuring(sending, new Kitchen());
            assertThat(met).isGreaterThan(known);

            assertThat(questionsDuring(sending, new PizzaKitchen())).isGreaterThan(known);
            assertThat(questionsDuring(sending, new PizzaKitchen())).isEqualTo(known);
            assertThat(questionsDuring(sending, null)).isGreaterThan(known);
            assertThat(questionsDuring(sending, null)).isEqualTo(known);
            assertThat(questionsDuring(sending, new Kitchen())).isEqualTo(known);
        }

        @ParameterizedTest
        @EnumSource
        void receiversThatDoNotMatchCostNothing(Sending sending) {
            sending.send(DONE, compiled);
            int before = cook.questions() + horn.questions();
            sending.send(DONE, compiled);

            assertThat(cook.questions() + horn.questions()).isEqualTo(before);
            assertThat(journal.entries()).containsExactly("watch", "watch");
        }

        @Test
        void theCacheKeepsNoClassLoaderOfASenderAlive() throws Exception {
            assertThat(Garbage.isCollected(classLoaderOfASender(dispatcher))).isTrue();
            assertThat(Garbage.isCollected(classLoaderOfASender(Signals.dispatcher())))
                    .isTrue();
        }

        private int questionsDuring(Sending sending, @Nullable Object sender) {
            int before = watch.questions();
            sending.send(new PizzaDone(sender, 4), compiled);
            return watch.questions() - before;
        }

        private static WeakReference<ClassLoader> classLoaderOfASender(Dispatcher dispatcher) throws Exception {
            try (OwnClasses elsewhere = new OwnClasses()) {
                Class<?> kitchen = elsewhere.loadClass(Kitchen.class.getName());
                assertThat(kitchen).isNotEqualTo(Kitchen.class);
                dispatcher
                        .channelOf(DONE)
                        .send(new PizzaDone(kitchen.getConstructor().newInstance(), 4));
                return new WeakReference<>(elsewhere);
            }
        }
    }

    private List<String> heard(Sending sending) {
        return heard(sending, new Kitchen());
    }

    private List<String> heard(Sending sending, Object sender) {
        journal.clear();
        sending.send(new PizzaDone(sender, 4), dispatcher);
        return List.copyOf(journal.entries());
    }

    private Consumer<Signal> noting(String entry) {
        return signal -> journal.note(entry);
    }
}
