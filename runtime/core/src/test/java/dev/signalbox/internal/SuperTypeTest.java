package dev.signalbox.internal;

import static dev.signalbox.internal.FakeBinder.binder;
import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.FakeRegistry.registry;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Kitchen;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import com.acme.PizzaKitchen;
import com.acme.PizzaSignal;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signal;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Registry;
import dev.signalbox.spi.Terms;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Receivers of a common super-type of several signals. */
class SuperTypeTest {

    private static final PizzaDone DONE = new PizzaDone(new PizzaKitchen(), 4);

    private final Journal journal = new Journal();

    @Test
    void aReceiverOfAnInterfaceHearsEverySignalThatImplementsIt() {
        List<Signal> heard = new ArrayList<>();
        Dispatcher dispatcher = dispatcher(part(PizzaSignal.class).receiver("watch", heard::add));
        PizzaBurnt burnt = new PizzaBurnt(4);
        Delivered delivered = new Delivered();

        dispatcher.channelOf(DONE).send(DONE);
        dispatcher.channelOf(burnt).send(burnt);
        dispatcher.channelOf(delivered).send(delivered);

        assertThat(heard).containsExactly(DONE, burnt);
    }

    @Test
    void aReceiverOfSignalHearsAll() {
        List<Signal> heard = new ArrayList<>();
        Dispatcher dispatcher = dispatcher(part(Signal.class).receiver("watch", heard::add));
        Delivered delivered = new Delivered();

        dispatcher.channelOf(DONE).send(DONE);
        dispatcher.channelOf(delivered).send(delivered);

        assertThat(heard).containsExactly(DONE, delivered);
    }

    @Test
    void aSignalThatOnlyHasTheSameNameIsNotHeard() throws Exception {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class).noting(journal, "done"));

        try (OwnClasses elsewhere = new OwnClasses()) {
            Signal other = (Signal) elsewhere
                    .loadClass(PizzaDone.class.getName())
                    .getConstructor(Object.class, int.class)
                    .newInstance("a note", 4);
            dispatcher.channelOf(other).send(other);
        }
        assertThat(journal.entries()).isEmpty();

        dispatcher.channelOf(DONE).send(DONE);
        assertThat(journal.entries()).containsExactly("done");
    }

    @Test
    void aBinderThatDoesNotSeeTheSignalMeansAnother() {
        ClassLoader core = new ClassLoader(Binder.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                if (name.startsWith("com.acme.")) {
                    throw new ClassNotFoundException(name);
                }
                return super.loadClass(name, resolve);
            }
        };
        FakeBinder seeing = binder("com.acme.Elsewhere", part(PizzaDone.class).noting(journal, "done"));
        Binder blind = (Binder) Proxy.newProxyInstance(
                core, new Class<?>[] {Binder.class}, (proxy, method, arguments) -> method.invoke(seeing, arguments));
        Dispatcher dispatcher = dispatcher(new Registry() {
            @Override
            public List<String> signals() {
                return List.of(PizzaDone.class.getName());
            }

            @Override
            public List<Binder> binders(String signal) {
                return signal.equals(PizzaDone.class.getName()) ? List.of(blind) : List.of();
            }
        });

        dispatcher.channelOf(DONE).send(DONE);

        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void aReceiverOfAClassHearsItsSubclasses() {
        Dispatcher dispatcher = dispatcher(
                part(Delivered.class).noting(journal, "delivered"),
                part(DeliveredLate.class).noting(journal, "late"),
                part(Refundable.class).noting(journal, "refundable"));

        DeliveredLate late = new DeliveredLate();
        dispatcher.channelOf(late).send(late);
        Delivered inTime = new Delivered();
        dispatcher.channelOf(inTime).send(inTime);

        assertThat(journal.entries()).containsExactly("delivered", "late", "refundable", "delivered", "refundable");
    }

    @Test
    void aReceiverHearsASendOnceThoughSeveralTypesMatch() {
        Dispatcher dispatcher = dispatcher(
                part(Signal.class).noting(journal, "watch", 0),
                part(PizzaSignal.class).noting(journal, "watch", 0),
                part(PizzaDone.class).noting(journal, "watch", 0).noting(journal, "ring", 1));

        dispatcher.channelOf(DONE).send(DONE);

        assertThat(journal.entries()).containsExactly("watch", "ring");
    }

    @Test
    void aReceiverHearsASendOnceThoughItStandsBesideOthersUnderItsSuperType() {
        Dispatcher dispatcher = dispatcher(
                part(PizzaDone.class).noting(journal, "watch", 0),
                part(PizzaSignal.class).noting(journal, "watch", 0).noting(journal, "ring", 1));

        dispatcher.channelOf(DONE).send(DONE);

        assertThat(journal.entries()).containsExactly("watch", "ring");
    }

    @Test
    void aReceiverHearsASendOnceThoughSeveralOfItsSendersMatch() {
        Dispatcher dispatcher = dispatcher(
                part(PizzaDone.class).under(Terms.DEFAULT.from(Kitchen.class)).noting(journal, "watch"),
                part(PizzaDone.class)
                        .under(Terms.DEFAULT.from(PizzaKitchen.class))
                        .noting(journal, "watch"));

        dispatcher.channelOf(DONE).send(DONE);

        assertThat(journal.entries()).containsExactly("watch");
    }

    @Test
    void aReceiverHearsASendByWhicheverOfItsTypesAndSendersMatches() {
        Dispatcher dispatcher = dispatcher(
                part(PizzaDone.class).under(Terms.DEFAULT.from(String.class)).noting(journal, "watch"),
                part(PizzaSignal.class).under(Terms.DEFAULT.from(Kitchen.class)).noting(journal, "watch"));

        dispatcher.channelOf(DONE).send(DONE);

        assertThat(journal.entries()).containsExactly("watch");
    }

    @Test
    void receiversOfTwoClassesAreTwoThoughTheyShareAnId() {
        Dispatcher dispatcher = dispatcher(
                registry(binder(
                        "com.acme.Counter", part(PizzaDone.class).receiver("ring", any -> journal.note("counter")))),
                registry(
                        binder("org.other.Till", part(PizzaDone.class).receiver("ring", any -> journal.note("till")))));

        dispatcher.channelOf(DONE).send(DONE);

        assertThat(journal.entries()).containsExactly("counter", "till");
    }

    interface Refundable extends Signal {}

    /** A signal need not be a record. */
    static class Delivered implements Refundable {}

    static final class DeliveredLate extends Delivered {}
}
