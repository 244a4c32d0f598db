package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.FakeRegistry.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.Kitchen;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import com.acme.PizzaKitchen;
import com.acme.PizzaSignal;
import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.Failure;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.Terms;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The ids, orders and weak references of receivers connected at run time. */
class ConnectOptionsTest {

    private static final PizzaDone DONE = new PizzaDone(new PizzaKitchen(), 4);
    private static final Topic<PizzaDone> ANYONE = Topic.of(PizzaDone.class);
    private static final Topic<PizzaDone> KITCHEN = ANYONE.from(Kitchen.class);
    private static final ConnectOptions BELL = ConnectOptions.DEFAULT.withId("bell");

    @RegisterExtension
    private final CapturedLog log = new CapturedLog();

    private final Journal journal = new Journal();
    private final Dispatcher dispatcher = dispatcher(registry());

    /** Holds the receivers that the dispatcher holds weakly. */
    private final List<Consumer<Signal>> holder = new ArrayList<>();

    @Test
    void ofSeveralConnectionsUnderOneIdTheFirstCounts() {
        dispatcher.connect(ANYONE, noting("first"), BELL);
        dispatcher.connect(ANYONE, noting("second"), BELL.withOrder(-1));
        send();

        assertThat(journal.entries()).containsExactly("first");
    }

    @Test
    void theConnectionThatCountsIsClosedByEachThatWasGivenForIt() {
        dispatcher.connect(ANYONE, noting("first"), BELL);
        Registration second = dispatcher.connect(ANYONE, noting("second"), BELL);
        second.close();
        send();

        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void anIdThatWasDisconnectedIsFreeAgain() {
        Registration first = dispatcher.connect(ANYONE, noting("first"), BELL);
        first.close();
        dispatcher.connect(ANYONE, noting("second"), BELL);
        first.close();
        send();

        assertThat(journal.entries()).containsExactly("second");
    }

    @Test
    void anIdIsOneForEachTopic() {
        dispatcher.connect(KITCHEN, noting("kitchen"), BELL);
        dispatcher.connect(ANYONE.from(String.class), noting("text"), BELL);
        dispatcher.connect(Topic.of(PizzaBurnt.class), noting("burnt"), BELL);

        send();
        dispatcher.channel(PizzaDone.class).send(new PizzaDone("a note", 4));
        dispatcher.channel(PizzaBurnt.class).send(new PizzaBurnt(4));

        assertThat(journal.entries()).containsExactly("kitchen", "text", "burnt");
    }

    @Test
    void whatIsConnectedUnderOneIdHearsASendOnceThoughSeveralTopicsMatch() {
        dispatcher.connect(KITCHEN, noting("kitchen"), BELL);
        dispatcher.connect(ANYONE, noting("anyone"), BELL);
        dispatcher.connect(Topic.of(PizzaSignal.class), noting("pizza"), BELL);
        send();
        assertThat(journal.entries()).containsExactly("kitchen");

        journal.clear();
        dispatcher.channel(PizzaDone.class).send(new PizzaDone(null, 4));
        assertThat(journal.entries()).containsExactly("anyone");
    }

    @Test
    void exactlyTheseSendersIsAnotherTopic() {
        dispatcher.connect(KITCHEN, noting("kitchen"), BELL);
        dispatcher.connect(ANYONE.fromExactly(Kitchen.class), noting("exactly"), BELL);

        assertThat(dispatcher.disconnect(ANYONE.fromExactly(Kitchen.class), "bell"))
                .isTrue();
        send();
        assertThat(journal.entries()).containsExactly("kitchen");
    }

    @Test
    void exactlyTheseSendersAreHeardWithoutSubclasses() {
        dispatcher.connect(ANYONE.fromExactly(Kitchen.class), noting("exactly"));
        send();
        assertThat(journal.entries()).isEmpty();

        dispatcher.channel(PizzaDone.class).send(new PizzaDone(new Kitchen(), 4));
        assertThat(journal.entries()).containsExactly("exactly");
    }

    @Test
    void disconnectingByIdSaysWhetherThereWasOne() {
        dispatcher.connect(KITCHEN, noting("ring"), BELL);

        assertThat(dispatcher.disconnect(KITCHEN, "horn")).isFalse();
        assertThat(dispatcher.disconnect(ANYONE, "bell")).isFalse();
        assertThat(dispatcher.disconnect(KITCHEN, "bell")).isTrue();
        assertThat(dispatcher.disconnect(KITCHEN, "bell")).isFalse();
        send();
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void whatIsConnectedWithoutAnIdIsNotDisconnectedByTheNameMadeUpForIt() {
        dispatcher.connect(ANYONE, noting("ring"));
        String name = dispatcher.receivers().get(0).id();

        assertThat(dispatcher.disconnect(ANYONE, name)).isFalse();
    }

    @Test
    void theOrderGoesAcrossCompiledAndConnectedReceivers() {
        Dispatcher ordered = dispatcher(
                part(PizzaDone.class).noting(journal, "compiled"),
                part(PizzaDone.class).under(Terms.DEFAULT.order(1)).noting(journal, "compiled late"));
        ordered.connect(ANYONE, noting("same"));
        ordered.connect(ANYONE, noting("late"), ConnectOptions.DEFAULT.withOrder(1));
        ordered.connect(ANYONE, noting("early"), ConnectOptions.DEFAULT.withOrder(-1));
        ordered.connect(ANYONE, noting("same again"));
        ordered.channelOf(DONE).send(DONE);

        assertThat(journal.entries())
                .containsExactly("early", "compiled", "same", "same again", "compiled late", "late");
    }

    @Test
    void failuresCarryTheIdOrANameMadeUpOfTheSignal() {
        dispatcher.connect(ANYONE, this::fail, BELL);
        dispatcher.connect(ANYONE, this::fail);

        assertThat(dispatcher.channelOf(DONE).sendRobust(DONE).failures())
                .extracting(Failure::receiver)
                .satisfiesExactly(
                        named -> assertThat(named).isEqualTo("bell"),
                        madeUp -> assertThat(madeUp).startsWith("com.acme.PizzaDone#"));
    }

    @Test
    void aReceiverHeldWeaklyHearsAsLongAsItIsHeldElsewhere() {
        connectWeakly(ANYONE, "ring", ConnectOptions.DEFAULT);
        System.gc();
        send();
        assertThat(journal.entries()).containsExactly("ring");

        drop();
        send();
        assertThat(journal.entries()).containsExactly("ring");
    }

    @Test
    void aConnectionEndsOnceASendFindsItsReceiverGone() {
        connectWeakly(ANYONE, "ring", ConnectOptions.DEFAULT);
        drop();
        send();

        assertThat(dispatcher.hasReceivers(ANYONE)).isFalse();
        assertThat(dispatcher.channelOf(DONE).hasReceivers(Kitchen.class)).isFalse();
    }

    @Test
    void aReceiverThatIsGoneIsNotListed() {
        connectWeakly(ANYONE, "ring", BELL);
        assertThat(dispatcher.receivers()).extracting(ReceiverInfo::id).containsExactly("bell");

        drop();
        assertThat(dispatcher.receivers()).isEmpty();
    }

    @Test
    void aReceiverThatIsGoneLeavesItsIdToTheNextFromTheFirstSendOn() {
        connectWeakly(ANYONE, "first", BELL);
        drop();
        dispatcher.connect(ANYONE, noting("second"), BELL);
        send();

        assertThat(journal.entries()).containsExactly("second");
    }

    @Test
    void aReceiverThatIsGoneIsNotThereToBeDisconnected() {
        connectWeakly(ANYONE, "ring", BELL);
        drop();

        assertThat(dispatcher.disconnect(ANYONE, "bell")).isFalse();
    }

    @Test
    void aReceiverIsHeldUnlessItIsToBeHeldWeakly() {
        connect(ANYONE, "ring", ConnectOptions.DEFAULT);
        WeakReference<?> receiver = new WeakReference<>(holder.remove(0));
        assertThat(Garbage.isKept(receiver)).isTrue();

        send();
        assertThat(journal.entries()).containsExactly("ring");
    }

    @Test
    void optionsCombineAndNeverChange() {
        assertThat(ConnectOptions.DEFAULT.withOrder(3).withId("bell").weakly())
                .isEqualTo(new ConnectOptions("bell", 3, true));
        assertThat(ConnectOptions.DEFAULT.weakly().withId("bell").withOrder(3))
                .isEqualTo(new ConnectOptions("bell", 3, true));
        assertThat(ConnectOptions.DEFAULT).isEqualTo(new ConnectOptions(null, 0, false));
    }

    @Test
    @SuppressWarnings("NullAway") // a caller without null checks may do this
    void anIdThatIsGivenIsNotNull() {
        assertThatThrownBy(() -> ConnectOptions.DEFAULT.withId(null)).isInstanceOf(NullPointerException.class);
    }

    private void send() {
        dispatcher.channelOf(DONE).send(DONE);
    }

    private Consumer<Signal> noting(String entry) {
        return signal -> journal.note(entry);
    }

    private void fail(Signal signal) {
        throw new IllegalStateException("The bell is broken");
    }

    private void connectWeakly(Topic<PizzaDone> topic, String entry, ConnectOptions options) {
        connect(topic, entry, options.weakly());
    }

    /** Connects a receiver that only {@code holder} holds. */
    private void connect(Topic<PizzaDone> topic, String entry, ConnectOptions options) {
        holder.add(noting(entry));
        dispatcher.connect(topic, holder.get(0), options);
    }

    /** Lets the receivers be garbage collected. */
    private void drop() {
        List<WeakReference<Consumer<Signal>>> held =
                holder.stream().map(WeakReference::new).toList();
        holder.clear();
        assertThat(held).allMatch(Garbage::isCollected);
    }
}
