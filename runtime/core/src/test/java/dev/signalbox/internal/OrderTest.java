package dev.signalbox.internal;

import static dev.signalbox.internal.FakeBinder.binder;
import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.FakeRegistry.registry;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Kitchen;
import com.acme.PizzaDone;
import com.acme.PizzaSignal;
import dev.signalbox.Dispatcher;
import dev.signalbox.Topic;
import dev.signalbox.spi.Terms;
import org.junit.jupiter.api.Test;

/** The order of receivers. */
class OrderTest {

    private static final PizzaDone DONE = new PizzaDone(new Kitchen(), 4);

    private final Journal journal = new Journal();

    @Test
    void lowerOrderComesFirst() {
        Dispatcher dispatcher = dispatcher(
                ordered(1).noting(journal, "late"),
                ordered(Integer.MIN_VALUE).noting(journal, "first"),
                ordered(0).noting(journal, "middle"),
                ordered(Integer.MAX_VALUE).noting(journal, "last"),
                ordered(-1).noting(journal, "early"));

        send(dispatcher);

        assertThat(journal.entries()).containsExactly("first", "early", "middle", "late", "last");
    }

    @Test
    void ordersInterleaveAcrossRegistries() {
        Dispatcher dispatcher = dispatcher(
                registry(binder(
                        "com.acme.Counter",
                        ordered(1).noting(journal, "1"),
                        ordered(3).noting(journal, "3"))),
                registry(binder(
                        "org.other.Till",
                        ordered(2).noting(journal, "2"),
                        ordered(4).noting(journal, "4"))));

        send(dispatcher);

        assertThat(journal.entries()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void equalOrdersAreCalledByTheNameOfTheirClass() {
        Dispatcher dispatcher = dispatcher(
                binder("com.acme.Till", ordered(0).noting(journal, "till", 0)),
                binder("com.acme.Bell", ordered(0).noting(journal, "bell", 7)),
                binder("com.acme.Oven", ordered(0).noting(journal, "oven", 3)));

        send(dispatcher);

        assertThat(journal.entries()).containsExactly("bell", "oven", "till");
    }

    @Test
    void equalOrdersOfOneClassAreCalledAsWritten() {
        Dispatcher dispatcher = dispatcher(
                part(PizzaSignal.class).noting(journal, "second", 1).noting(journal, "fourth", 3),
                ordered(0).noting(journal, "third", 2),
                part(PizzaDone.class).under(Terms.DEFAULT.from(Kitchen.class)).noting(journal, "first", 0));

        send(dispatcher);

        assertThat(journal.entries()).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void ofEqualOrderTheConnectedComeLastByTimeOfConnection() {
        Dispatcher dispatcher = dispatcher(binder(
                "\uff5a.NoClassIsNamedBehindIt",
                ordered(0).noting(journal, "compiled"),
                ordered(1).noting(journal, "later")));
        dispatcher.connect(Topic.of(PizzaDone.class), signal -> journal.note("connected first"));
        dispatcher.connect(Topic.of(PizzaSignal.class), signal -> journal.note("connected second"));
        dispatcher.connect(Topic.of(PizzaDone.class), signal -> journal.note("connected third"));

        send(dispatcher);

        assertThat(journal.entries())
                .containsExactly("compiled", "connected first", "connected second", "connected third", "later");
    }

    @Test
    void theOrderOfRegistriesDoesNotMatter() {
        FakeRegistry counter = registry(binder(
                "com.acme.Counter",
                ordered(0).noting(journal, "counter"),
                ordered(5).noting(journal, "late")));
        FakeRegistry till = registry(binder("com.acme.Till", ordered(0).noting(journal, "till")));

        send(dispatcher(counter, till));
        send(dispatcher(till, counter));

        assertThat(journal.entries()).containsExactly("counter", "till", "late", "counter", "till", "late");
    }

    @Test
    void aPartThatStandsInOnePieceIsCalledAsAWhole() {
        FakePart<PizzaDone> early = ordered(1).noting(journal, "1a", "1b");
        FakePart<PizzaDone> late = ordered(2).noting(journal, "2a", "2b");
        Dispatcher dispatcher =
                dispatcher(registry(binder("com.acme.Counter", late)), registry(binder("com.acme.Till", early)));

        send(dispatcher);

        assertThat(journal.entries()).containsExactly("1a", "1b", "2a", "2b");
        assertThat(early.straightSends()).isOne();
        assertThat(late.straightSends()).isOne();
    }

    @Test
    void aPartThatAnotherInterruptsIsCalledReceiverByReceiver() {
        FakePart<PizzaDone> outer = ordered(0).noting(journal, "1", 0).noting(journal, "4", 3);
        FakePart<PizzaSignal> inner =
                part(PizzaSignal.class).noting(journal, "2", 1).noting(journal, "3", 2);
        Dispatcher dispatcher = dispatcher(outer, inner);

        send(dispatcher);

        assertThat(journal.entries()).containsExactly("1", "2", "3", "4");
        assertThat(outer.straightSends()).isZero();
    }

    private static FakePart<PizzaDone> ordered(int order) {
        return part(PizzaDone.class).under(Terms.DEFAULT.order(order));
    }

    private static void send(Dispatcher dispatcher) {
        dispatcher.channelOf(DONE).send(DONE);
    }
}
