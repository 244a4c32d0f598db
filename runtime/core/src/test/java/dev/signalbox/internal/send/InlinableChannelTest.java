package dev.signalbox.internal.send;

import static dev.signalbox.internal.FakeBinder.binder;
import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Kitchen;
import com.acme.PizzaDone;
import com.acme.PizzaKitchen;
import com.acme.PizzaSignal;
import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Failure;
import dev.signalbox.Responses;
import dev.signalbox.internal.FakeBinder;
import dev.signalbox.internal.FakePart;
import dev.signalbox.internal.FakeRegistry;
import dev.signalbox.internal.Garbage;
import dev.signalbox.internal.Journal;
import dev.signalbox.internal.OwnClasses;
import dev.signalbox.internal.plan.DirectPlan;
import dev.signalbox.internal.plan.FailureHandler;
import dev.signalbox.spi.Terms;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The channel that applications hold, which does not look into the wiring for each send. */
class InlinableChannelTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);

    private final Journal journal = new Journal();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 8, 9, 63, 64, 65, 600})
    void callsReceiversOfHoweverManyClassesInTheirOrder(int classes) {
        List<String> all =
                IntStream.range(0, classes).mapToObj("Class%03d"::formatted).toList();
        Dispatcher dispatcher = dispatcher(all.stream()
                .map(each -> binder(each, part(PizzaDone.class).noting(journal, each)))
                .toArray(FakeBinder[]::new));
        Channel<PizzaDone> channel = dispatcher.channel(PizzaDone.class);
        channel.send(DONE);
        journal.clear();

        channel.send(DONE);
        assertThat(journal.entries()).isEqualTo(all);

        journal.clear();
        channel.sendRobust(DONE);
        assertThat(journal.entries()).isEqualTo(all);
    }

    @Test
    void callsTheReceiversOfEachSenderHoweverManySendersThereAre() {
        Channel<PizzaDone> channel = dispatcher(
                        part(PizzaDone.class).noting(journal, "anyone"),
                        part(PizzaDone.class)
                                .under(Terms.DEFAULT.from(Kitchen.class))
                                .noting(journal, "kitchen"),
                        part(PizzaDone.class)
                                .under(Terms.DEFAULT.from(String.class))
                                .noting(journal, "text"))
                .channel(PizzaDone.class);

        for (int i = 0; i < 3; i++) {
            assertThat(heard(channel, new Kitchen())).containsExactly("anyone", "kitchen");
            assertThat(heard(channel, PizzaKitchen.class)).containsExactly("anyone", "kitchen");
            assertThat(heard(channel, "a note")).containsExactly("anyone", "text");
            assertThat(heard(channel, null)).containsExactly("anyone");
            assertThat(heard(channel, 5)).containsExactly("anyone");
        }
    }

    @Test
    void staysRightHoweverOftenReceiversAreConnected() {
        Channel<PizzaDone> channel =
                dispatcher(part(PizzaDone.class).noting(journal, "compiled")).channel(PizzaDone.class);

        for (int i = 0; i < 50; i++) {
            assertThat(heard(channel, null)).containsExactly("compiled");
            try (var bell = channel.connect(any -> journal.note("bell"))) {
                assertThat(bell).isNotNull();
                assertThat(heard(channel, null)).containsExactly("compiled", "bell");
            }
        }
        assertThat(heard(channel, null)).containsExactly("compiled");
    }

    @Test
    void collectsTheFailuresOfARobustSend() {
        RuntimeException first = new IllegalStateException();
        Exception second = new Exception();
        List<Failure> handled = new ArrayList<>();
        Channel<PizzaDone> channel = FakeRegistry.application(part(PizzaDone.class)
                        .failing("first", first)
                        .noting(journal, "between")
                        .failing("second", second))
                .onFailure(handled::add)
                .build()
                .channel(PizzaDone.class);
        channel.sendRobust(DONE);
        journal.clear();
        handled.clear();

        assertThat(channel.sendRobust(DONE).failures())
                .containsExactly(new Failure("first", DONE, first), new Failure("second", DONE, second))
                .isEqualTo(handled);
        assertThat(journal.entries()).containsExactly("between");
    }

    @Test
    void sendsASignalOfASubtypeOnThatOnesChannel() {
        Dispatcher dispatcher = dispatcher(
                part(PizzaDone.class).noting(journal, "done"),
                part(PizzaSignal.class).noting(journal, "any"));
        Channel<PizzaSignal> channel = dispatcher.channel(PizzaSignal.class);

        for (int i = 0; i < 2; i++) {
            journal.clear();
            channel.send(DONE);
            channel.sendRobust(DONE);
            assertThat(journal.entries()).containsExactly("done", "any", "done", "any");
        }
    }

    @Test
    void doesNotKeepTheClassOfASenderAlive() throws Exception {
        Channel<PizzaDone> channel = dispatcher(part(PizzaDone.class)
                        .under(Terms.DEFAULT.from(String.class))
                        .noting(journal, "text"))
                .channel(PizzaDone.class);

        assertThat(Garbage.isCollected(sendFromAClassThatGoes(channel))).isTrue();
        assertThat(heard(channel, "a note")).containsExactly("text");
    }

    private static WeakReference<Class<?>> sendFromAClassThatGoes(Channel<PizzaDone> channel) throws Exception {
        try (OwnClasses elsewhere = new OwnClasses()) {
            Class<?> sender = elsewhere.loadClass(Kitchen.class.getName());
            channel.send(new PizzaDone(sender, 4));
            return new WeakReference<>(sender);
        }
    }

    @Test
    void knowsThePlanForAllSendersFromTheFirstSendUntilAReceiverIsConnected() {
        InlinableChannel<PizzaDone> channel = linked(part(PizzaDone.class).noting(journal, "compiled"));
        assertThat(channel.plans().get().isEmpty()).isTrue();

        channel.send(DONE);
        assertThat(channel.plans().get().everyone()).isNotNull();

        channel.connect(any -> journal.note("connected"));
        assertThat(channel.plans().get().isEmpty()).isTrue();
    }

    @Test
    void knowsThePlansForTheTwoSendersThatItMetFirst() {
        InlinableChannel<PizzaDone> channel = linked(
                part(PizzaDone.class).under(Terms.DEFAULT.from(Kitchen.class)).noting(journal, "kitchen"));

        heard(channel, "a note");
        assertThat(channel.plans().get().planFor(String.class)).isNotNull();
        assertThat(channel.plans().get().isFull()).isFalse();

        heard(channel, new Kitchen());
        heard(channel, 5);
        assertThat(channel.plans().get().planFor(String.class)).isNotNull();
        assertThat(channel.plans().get().planFor(Kitchen.class)).isNotNull();
        assertThat(channel.plans().get().planFor(Integer.class)).isNull();
    }

    @Test
    void looksIntoTheWiringForEachSendWhereThatChangesOften() {
        InlinableChannel<PizzaDone> channel = linked(part(PizzaDone.class).noting(journal, "compiled"));

        for (int i = 0; i < PlanCache.MOST_CHANGES; i++) {
            channel.send(DONE);
            assertThat(channel.plans().get().isEmpty()).isFalse();
            channel.connect(any -> journal.note("connected"));
        }
        channel.send(DONE);

        assertThat(channel.plans().get().isEmpty()).isTrue();
    }

    @Test
    void callsWhatItKnowsWithoutALookIntoTheWiring() {
        InlinableChannel<PizzaDone> channel = linked(part(PizzaDone.class).noting(journal, "compiled"));

        channel.plans().set(CachedPlans.ofEveryone(known("anyone")));
        assertThat(heard(channel, null)).containsExactly("anyone");
        assertThat(channel.send(DONE)).isSameAs(Responses.none());

        channel.plans()
                .set(CachedPlans.<PizzaDone>none()
                        .and(String.class, known("text"))
                        .and(Kitchen.class, known("kitchen")));
        assertThat(heard(channel, "a note")).containsExactly("text");
        assertThat(heard(channel, new Kitchen())).containsExactly("kitchen");
        assertThat(heard(channel, 5)).containsExactly("compiled");
    }

    private DirectPlan<PizzaDone> known(String id) {
        return new DirectPlan<>(part(PizzaDone.class).noting(journal, id), new FailureHandler(failure -> {}));
    }

    private static InlinableChannel<PizzaDone> linked(FakePart<PizzaDone> part) {
        return (InlinableChannel<PizzaDone>) dispatcher(part).channel(PizzaDone.class);
    }

    @Test
    void saysWhatItIs() {
        assertThat(dispatcher(part(PizzaDone.class)).channel(PizzaDone.class))
                .hasToString("Channel of com.acme.PizzaDone");
    }

    private List<String> heard(Channel<PizzaDone> channel, @Nullable Object sender) {
        journal.clear();
        channel.send(new PizzaDone(sender, 4));
        return List.copyOf(journal.entries());
    }
}
