package dev.signalbox.internal;

import static dev.signalbox.internal.FakeBinder.binder;
import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.FakeRegistry.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.Kitchen;
import com.acme.Oven;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import com.acme.PizzaSignal;
import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.internal.find.CompiledReceivers;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Instance;
import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spi.Instances;
import dev.signalbox.spi.Part;
import dev.signalbox.spi.ReceiverEntry;
import dev.signalbox.spi.Registry;
import dev.signalbox.spi.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a dispatcher says about its receivers. */
class ReceiversListTest {

    private static final Topic<PizzaDone> DONES = Topic.of(PizzaDone.class);

    private final Journal journal = new Journal();

    @Test
    void aCompiledReceiverIsListedWithAllItsTerms() {
        Dispatcher dispatcher = dispatcher(registry(binder(
                "com.acme.Counter",
                part(PizzaDone.class)
                        .under(Terms.DEFAULT
                                .order(-3)
                                .fromExactly(Kitchen.class)
                                .at(Phase.AFTER_COMMIT)
                                .onExecutor())
                        .noting(journal, "ring", 7))));

        assertThat(dispatcher.receivers())
                .containsExactly(new ReceiverInfo(
                        "ring",
                        "com.acme.PizzaDone",
                        List.of(Kitchen.class),
                        true,
                        -3,
                        Phase.AFTER_COMMIT,
                        true,
                        "com.acme.Counter",
                        7));
    }

    @Test
    void aConnectedReceiverIsListedWithItsOptionsAndNoOwner() {
        Dispatcher dispatcher = dispatcher(registry());
        dispatcher.connect(
                DONES.from(Kitchen.class),
                signal -> {},
                ConnectOptions.DEFAULT.withId("bell").withOrder(3));

        assertThat(dispatcher.receivers()).singleElement().satisfies(info -> {
            assertThat(info.id()).isEqualTo("bell");
            assertThat(info.signal()).isEqualTo("com.acme.PizzaDone");
            assertThat(info.senders()).containsExactly(Kitchen.class);
            assertThat(info.exact()).isFalse();
            assertThat(info.hears(Kitchen.class)).isTrue();
            assertThat(info.hears(String.class)).isFalse();
            assertThat(info.hears(null)).isFalse();
            assertThat(info.order()).isEqualTo(3);
            assertThat(info.phase()).isEqualTo(Phase.NOW);
            assertThat(info.async()).isFalse();
            assertThat(info.owner()).isNull();
        });
    }

    @Test
    void theListIsBySignalThenInTheOrderOfCallsThenWhatIsConnected() {
        Dispatcher dispatcher = dispatcher(
                registry(binder(
                        Oven.class.getName(),
                        part(PizzaDone.class).noting(journal, "oven 2", 2),
                        part(PizzaDone.class).noting(journal, "oven 1", 1),
                        part(Signal.class).noting(journal, "watch", 3))),
                registry(binder(
                        Kitchen.class.getName(),
                        part(PizzaDone.class).under(Terms.DEFAULT.order(1)).noting(journal, "late", 1),
                        part(PizzaDone.class).noting(journal, "kitchen", 2),
                        part(PizzaBurnt.class).noting(journal, "burnt", 3))));
        dispatcher.connect(DONES, signal -> {}, ConnectOptions.DEFAULT.withId("first"));
        dispatcher.connect(DONES, signal -> {}, ConnectOptions.DEFAULT.withId("second"));

        assertThat(dispatcher.receivers())
                .extracting(ReceiverInfo::id)
                .containsExactly("burnt", "kitchen", "oven 1", "oven 2", "late", "watch", "first", "second");
    }

    @Test
    void aReceiverIsListedForEachSignalThatItNames() {
        Dispatcher dispatcher = dispatcher(
                part(PizzaDone.class).noting(journal, "ring", 0),
                part(PizzaSignal.class).noting(journal, "ring", 0));

        assertThat(dispatcher.receivers())
                .extracting(ReceiverInfo::signal)
                .containsExactly("com.acme.PizzaDone", "com.acme.PizzaSignal");
    }

    @Test
    void whatIsDisconnectedIsListedNoMore() {
        Dispatcher dispatcher = dispatcher(registry());
        Registration connection = dispatcher.connect(DONES, signal -> {});
        connection.close();

        assertThat(dispatcher.receivers()).isEmpty();
    }

    @Test
    void aListDoesNotChange() {
        Dispatcher dispatcher = dispatcher(registry());
        List<ReceiverInfo> before = dispatcher.receivers();
        dispatcher.connect(DONES, signal -> {});

        assertThat(before).isEmpty();
        assertThatThrownBy(() -> dispatcher.receivers().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void listingMakesNoObjectsAndCallsNoReceiver() {
        Dispatcher dispatcher =
                application(new WaiterRegistry()).instances(new NoneYet()).build();

        assertThat(dispatcher.receivers())
                .extracting(ReceiverInfo::id)
                .containsExactly("serve, supplied", "serve, made");
    }

    @Test
    void whatStandsInForObjectsInAListCannotBeCalled() {
        Instance<String> supplied = CompiledReceivers.NoInstances.INSTANCES.of(String.class);
        Instance<String> made = CompiledReceivers.NoInstances.INSTANCES.of(String.class, () -> "made");

        assertThatThrownBy(supplied::get).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(made::get).isInstanceOf(IllegalStateException.class);
    }

    /** Fails if it is asked for an object. */
    private static final class NoneYet implements InstanceProvider {
        @Override
        public <T> @Nullable T get(Class<T> type) {
            throw new AssertionError("No signal was sent");
        }
    }

    /** Receivers of two objects, one of which has a constructor without parameters. */
    private record WaiterRegistry() implements Registry, Binder {

        @Override
        public List<String> signals() {
            return List.of(PizzaDone.class.getName());
        }

        @Override
        public List<Binder> binders(String signal) {
            return List.of(this);
        }

        @Override
        public String owner() {
            return "com.acme.Waiter";
        }

        @Override
        public List<Part<?>> parts(String signal, Instances instances) {
            return List.of(
                    new Serving("serve, supplied", 0, instances.of(Runnable.class)),
                    new Serving("serve, made", 1, instances.of(Runnable.class, () -> {
                        throw new AssertionError("No signal was sent");
                    })));
        }
    }

    private record Serving(String id, int position, Instance<Runnable> waiter) implements Part<PizzaDone> {

        @Override
        public Terms terms() {
            return Terms.DEFAULT;
        }

        @Override
        public List<ReceiverEntry> receivers() {
            return List.of(new ReceiverEntry(id, position));
        }

        @Override
        public void send(PizzaDone signal) {
            waiter.get().run();
        }

        @Override
        public @Nullable Object call(int receiver, PizzaDone signal) {
            waiter.get().run();
            return null;
        }
    }
}
