package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.FakeRegistry.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.acme.Kitchen;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import com.acme.PizzaKitchen;
import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Responses.Response;
import dev.signalbox.Signal;
import dev.signalbox.Signals;
import dev.signalbox.Topic;
import dev.signalbox.internal.find.DispatcherInstances;
import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spi.Terms;
import java.lang.ref.WeakReference;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Compares Signalbox with Django's dispatcher when receivers are connected, row by row ({@code F01} to {@code F12},
 * {@code F18} to {@code F22}, {@code F28}, {@code F35}, {@code F36}, {@code F44} and {@code F45} of our map of its
 * behaviour). If Signalbox differs, a comment says why.
 *
 * <p>Rows that do not apply:
 *
 * <ul>
 *   <li>F20, receivers that cannot be held weakly: in Java everything can.
 *   <li>F41, to disconnect from a sender before it exists: a sender is a class, which always exists.
 *   <li>F43, registries that resolve the names of senders: a sender is a class literal, and the compiler resolves it.
 * </ul>
 *
 * <p>F37, F38, F40 and F42 happen in the compiler; tests of the processor cover them.
 */
class DjangoConnectingParityTest {

    private static final Topic<PizzaDone> ANYONE = Topic.of(PizzaDone.class);
    private static final Topic<PizzaDone> KITCHEN = ANYONE.from(Kitchen.class);
    private static final ConnectOptions BELL = ConnectOptions.DEFAULT.withId("bell");

    private final Journal journal = new Journal();
    private final Dispatcher dispatcher = dispatcher(registry());
    private final List<Consumer<Signal>> holder = new ArrayList<>();

    // In Django a signal is an object without a name. Here it is a type, and its components are the arguments.
    @Test
    void f01ASignalIsARecordWithANameAndDeclaredArguments() {
        assertThat(dispatcher.channel(PizzaDone.class).type()).isEqualTo(PizzaDone.class);
        assertThat(Arrays.stream(PizzaDone.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("sender", "size");
        assertThat(ANYONE).hasToString("com.acme.PizzaDone");
    }

    // Django connects weakly, Signalbox strongly. The result of connect disconnects the receiver.
    @Test
    void f02ConnectAppendsAReceiverOfAnySender() {
        dispatcher.connect(ANYONE, noting("first"));
        Registration connection = dispatcher.connect(ANYONE, noting("second"));
        assertThat(heard("a note")).containsExactly("first", "second");
        assertThat(heard(null)).containsExactly("first", "second");

        connection.close();
        assertThat(heard(null)).containsExactly("first");
    }

    // The annotation says whether a receiver is async. Django finds this out from the function.
    @Test
    void f03AnyConsumerCanBeConnected() {
        dispatcher.connect(ANYONE, signal -> journal.note("lambda"));
        dispatcher.connect(ANYONE, this::noteMethod);
        dispatcher.connect(ANYONE, new Bell(journal));
        dispatcher.connect(ANYONE, DjangoConnectingParityTest::ignore);

        assertThat(heard(null)).containsExactly("lambda", "method", "object");
    }

    // Only an id makes two receivers the same. Two equal lambdas may be one object or two, as the JVM decides, and
    // equals of a receiver must not matter.
    @Test
    void f04AReceiverConnectedTwiceWithoutAnIdIsTwoConnections() {
        Bell bell = new Bell(journal);
        Registration first = dispatcher.connect(ANYONE, bell);
        dispatcher.connect(ANYONE, bell);
        assertThat(heard(null)).containsExactly("object", "object");

        first.close();
        assertThat(heard(null)).containsExactly("object");
    }

    @Test
    void f05OfTwoConnectionsUnderOneIdTheFirstAndItsOptionsCount() {
        dispatcher.connect(ANYONE, noting("between"));
        dispatcher.connect(ANYONE, noting("first"), BELL.withOrder(1));
        dispatcher.connect(ANYONE, noting("second"), BELL.withOrder(-1));

        assertThat(heard(null)).containsExactly("between", "first");
    }

    // Once, because one receiver hears one send once, even if several of its topics match.
    @Test
    void f06ReceiverOfAnyoneAndOfThatSenderIsCalledOnce() {
        dispatcher.connect(ANYONE, noting("ring"), BELL);
        dispatcher.connect(KITCHEN, noting("ring"), BELL);
        assertThat(heard(new Kitchen())).containsExactly("ring");
        assertThat(heard("a note")).containsExactly("ring");

        Dispatcher compiled = dispatcher(
                part(PizzaDone.class).noting(journal, "compiled", 0),
                part(PizzaDone.class).under(Terms.DEFAULT.from(Kitchen.class)).noting(journal, "compiled", 0));
        journal.clear();
        send(compiled, new Kitchen());
        assertThat(journal.entries()).containsExactly("compiled");
    }

    @Test
    void f07AnIdIsOneForEachTopicAndStandsForItsFirstReceiver() {
        dispatcher.connect(KITCHEN, noting("kitchen"), BELL);
        dispatcher.connect(ANYONE.from(String.class), noting("text"), BELL);
        dispatcher.connect(KITCHEN, noting("ignored"), BELL);

        assertThat(heard(new Kitchen())).containsExactly("kitchen");
        assertThat(heard("a note")).containsExactly("text");
    }

    // An empty id is an id like any other. In Django it means no id.
    @Test
    void f07AnEmptyIdIsAnId() {
        dispatcher.connect(ANYONE, noting("first"), ConnectOptions.DEFAULT.withId(""));
        dispatcher.connect(ANYONE, noting("second"), ConnectOptions.DEFAULT.withId(""));

        assertThat(heard(null)).containsExactly("first");
    }

    @Test
    void f08DisconnectByIdNeedsTheSameTopicAndSaysWhetherItDid() {
        dispatcher.connect(KITCHEN, noting("kitchen"), BELL);
        dispatcher.connect(KITCHEN, noting("without an id"));

        assertThat(dispatcher.disconnect(ANYONE, "bell")).isFalse();
        assertThat(dispatcher.disconnect(KITCHEN, "bell")).isTrue();
        assertThat(dispatcher.disconnect(KITCHEN, "bell")).isFalse();
        assertThat(heard(new Kitchen())).containsExactly("without an id");
    }

    // An instance-of test, as Java users expect of a class. Django's rule is exact senders.
    @Test
    void f09SenderFilterIsAnInstanceOfTestNotIdentity() {
        dispatcher.connect(KITCHEN, noting("kitchen"));
        dispatcher.connect(ANYONE.fromExactly(Kitchen.class), noting("exactly"));

        assertThat(heard(new Kitchen())).containsExactly("kitchen", "exactly");
        assertThat(heard(Kitchen.class)).containsExactly("kitchen", "exactly");
        assertThat(heard(new PizzaKitchen())).containsExactly("kitchen");
        assertThat(heard("a note")).isEmpty();
    }

    @Test
    void f10AReceiverOfAnySenderHearsEverySendANullSenderIncluded() {
        dispatcher.connect(ANYONE, noting("anyone"));

        assertThat(heard(new Kitchen())).containsExactly("anyone");
        assertThat(heard(null)).containsExactly("anyone");
    }

    // Never an error. Django fails if it caches receivers.
    @Test
    void f11ANullSenderReachesReceiversOfAnySenderOnly() {
        dispatcher.connect(ANYONE, noting("anyone"));
        dispatcher.connect(ANYONE.from(Object.class), noting("object"));

        assertThat(heard(null)).containsExactly("anyone");
        assertThat(heard(null)).containsExactly("anyone");
        assertThat(heard("text")).containsExactly("anyone", "object");
        assertThat(heard(4)).containsExactly("anyone", "object");
    }

    // Senders are not put in a map, only their classes.
    @Test
    void f12ASenderThatCannotBeHashedIsASenderLikeAnyOther() {
        dispatcher.connect(ANYONE, noting("anyone"));

        assertThat(heard(new Unfriendly())).containsExactly("anyone");
    }

    // Strong by default. In Django, lambdas are garbage collected.
    @Test
    void f18AReceiverIsHeldUntilItIsDisconnected() {
        holder.add(noting("ring"));
        WeakReference<?> receiver = new WeakReference<>(holder.get(0));
        Registration connection = dispatcher.connect(ANYONE, holder.remove(0));
        assertThat(Garbage.isKept(receiver)).isTrue();
        assertThat(heard(null)).containsExactly("ring");

        connection.close();
        assertThat(heard(null)).isEmpty();
    }

    @Test
    void f18AReceiverHeldWeaklyIsSkippedOnceItIsCollected() {
        connectWeakly("ring");
        dispatcher.connect(ANYONE, noting("serve"));
        drop();

        assertThat(heard(null)).containsExactly("serve");
    }

    @Test
    void f19AClosedConnectionHoldsItsReceiverNoMore() {
        holder.add(noting("ring"));
        WeakReference<?> receiver = new WeakReference<>(holder.get(0));
        dispatcher.connect(ANYONE, holder.remove(0)).close();

        assertThat(Garbage.isCollected(receiver)).isTrue();
    }

    // Senders are compared by class, so the end of one sender causes no confusion and its receivers stay.
    @Test
    void f21ASendHoldsNoSender() {
        dispatcher.connect(KITCHEN, noting("kitchen"));
        WeakReference<Kitchen> sender = new WeakReference<>(new Kitchen());
        dispatcher.channel(PizzaDone.class).send(new PizzaDone(sender.get(), 4));

        assertThat(Garbage.isCollected(sender)).isTrue();
        assertThat(heard(new Kitchen())).containsExactly("kitchen");
    }

    @Test
    void f22WhatIsDisconnectedInASendIsKeptForItsRest() {
        List<Registration> connections = new ArrayList<>();
        dispatcher.connect(ANYONE, signal -> {
            connections.forEach(Registration::close);
            System.gc();
        });
        connections.add(dispatcher.connect(ANYONE, noting("dropped")));

        assertThat(heard(null)).containsExactly("dropped");
        assertThat(heard(null)).isEmpty();
    }

    // Without senders it answers for all senders, and it never fails.
    @Test
    void f28HasReceiversAnswersForTheTopic() {
        assertThat(dispatcher.hasReceivers(ANYONE)).isFalse();
        Registration connection = dispatcher.connect(KITCHEN, noting("kitchen"));

        assertThat(dispatcher.hasReceivers(ANYONE)).isTrue();
        assertThat(dispatcher.hasReceivers(KITCHEN)).isTrue();
        assertThat(dispatcher.hasReceivers(ANYONE.from(PizzaKitchen.class))).isTrue();
        assertThat(dispatcher.hasReceivers(ANYONE.from(String.class, Kitchen.class)))
                .isTrue();
        assertThat(dispatcher.hasReceivers(ANYONE.from(String.class))).isFalse();
        assertThat(dispatcher.hasReceivers(Topic.of(PizzaBurnt.class))).isFalse();

        connection.close();
        assertThat(dispatcher.hasReceivers(ANYONE)).isFalse();
    }

    // The compiler connects receivers. The application need not import a module for this.
    @Test
    void f35AnAnnotatedReceiverIsConnectedByBeingCompiled() {
        assertThat(Signals.send(new PizzaBurnt(4)).list())
                .containsExactly(new Response("com.acme.Counter#apologise", "sorry"));
    }

    @Test
    void f35OneReceiverMayHearSeveralSignals() {
        Dispatcher compiled = dispatcher(
                part(PizzaDone.class).noting(journal, "both", 0),
                part(PizzaBurnt.class).noting(journal, "both", 0));
        send(compiled, null);
        compiled.channel(PizzaBurnt.class).send(new PizzaBurnt(4));

        assertThat(journal.entries()).containsExactly("both", "both");
    }

    // The receiver is called on its object. Django calls the plain function, and that fails.
    @Test
    void f36AnInstanceMethodIsCalledOnItsObject() {
        DispatcherInstances instances = new DispatcherInstances(new Bells(journal));

        assertThat(instances.of(Bell.class).get().journal).isSameAs(journal);
        assertThat(instances
                        .of(StringBuilder.class, () -> new StringBuilder("made"))
                        .get())
                .hasToString("made");
    }

    @Test
    void f44ReceiversAndSendersAreNotAskedWhatTheyEqual() {
        Unfriendly unfriendly = new Unfriendly();
        Registration first = dispatcher.connect(ANYONE, unfriendly, BELL);
        dispatcher.connect(ANYONE, unfriendly, BELL);
        dispatcher.connect(ANYONE, unfriendly);

        assertThatCode(() -> {
                    heard(unfriendly);
                    first.close();
                    dispatcher.disconnect(ANYONE, "bell");
                    heard(unfriendly);
                })
                .doesNotThrowAnyException();
    }

    // Features that Django does not have: see also the tests of muting, order, phases, conditions and super-types.
    @Test
    void f45ReceiversAreListed() {
        Dispatcher listed =
                application(part(PizzaDone.class).noting(journal, "compiled")).build();
        listed.connect(KITCHEN, noting("connected"), BELL);

        assertThat(listed.receivers()).extracting(info -> info.id()).containsExactly("compiled", "bell");
    }

    private List<String> heard(@Nullable Object sender) {
        journal.clear();
        send(dispatcher, sender);
        return List.copyOf(journal.entries());
    }

    private static void send(Dispatcher dispatcher, @Nullable Object sender) {
        dispatcher.channel(PizzaDone.class).send(new PizzaDone(sender, 4));
    }

    private Consumer<Signal> noting(String entry) {
        return signal -> journal.note(entry);
    }

    private void noteMethod(Signal signal) {
        journal.note("method");
    }

    private static void ignore(Signal signal) {}

    private void connectWeakly(String entry) {
        holder.add(noting(entry));
        dispatcher.connect(ANYONE, holder.get(0), ConnectOptions.DEFAULT.weakly());
    }

    private void drop() {
        WeakReference<?> held = new WeakReference<>(holder.get(0));
        holder.clear();
        assertThat(Garbage.isCollected(held)).isTrue();
    }

    /** A receiver that is an object, and a class with receivers. */
    private static final class Bell implements Consumer<Signal> {
        private final Journal journal;

        Bell(Journal journal) {
            this.journal = journal;
        }

        @Override
        public void accept(Signal signal) {
            journal.note("object");
        }
    }

    /** Supplies bells. */
    private record Bells(Journal journal) implements InstanceProvider {
        @Override
        public <T> @Nullable T get(Class<T> type) {
            return type == Bell.class ? type.cast(new Bell(journal)) : null;
        }
    }
}
