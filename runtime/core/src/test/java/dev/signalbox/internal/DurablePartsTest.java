package dev.signalbox.internal;

import static dev.signalbox.internal.FakeBinder.binder;
import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.FakeRegistry.registry;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.PizzaDone;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.ShopOpened;
import dev.signalbox.Signals;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.InstanceProvider;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Registry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The parts among which an integration finds durable receivers. */
class DurablePartsTest {

    private final Journal journal = new Journal();
    private final FakePart<PizzaDone> bell = part(PizzaDone.class).noting(journal, "bell");
    private final FakePart<PizzaDone> bill = part(PizzaDone.class).noting(journal, "bill");
    private final FakePart<ShopOpened> door = part(ShopOpened.class).noting(journal, "door");

    /** A registry some of whose signals have durable receivers. */
    private record WithDurable(FakeRegistry all, List<String> durable, List<String> asked) implements Registry {

        static WithDurable of(FakeRegistry all, Class<?>... durable) {
            List<String> names = new ArrayList<>();
            for (Class<?> each : durable) {
                names.add(each.getName());
            }
            return new WithDurable(all, names, new ArrayList<>());
        }

        @Override
        public List<String> signals() {
            return all.signals();
        }

        @Override
        public List<Binder> binders(String signal) {
            asked.add(signal);
            return all.binders(signal);
        }
    }

    @Test
    void theyAreThoseOfSignalsThatARegistryNames() {
        WithDurable one = WithDurable.of(registry(binder("com.acme.Kitchen", bell, door)), PizzaDone.class);
        WithDurable other = WithDurable.of(registry(binder("com.acme.Counter", bill)), PizzaDone.class);
        Dispatcher shop = application(one, other).build();

        assertThat(Integration.of(shop).durableParts()).containsExactly(bell, bill);
        assertThat(one.asked()).containsExactly(PizzaDone.class.getName());
    }

    @Test
    void withoutThemNoBinderIsAskedFor() {
        WithDurable none = WithDurable.of(registry(binder("com.acme.Kitchen", bell)));
        Dispatcher shop = application(none).build();

        assertThat(Integration.of(shop).durableParts()).isEmpty();
        assertThat(none.asked()).isEmpty();
        assertThat(registry().durable()).isEmpty();
    }

    @Test
    void classesThatTheApplicationDoesWithoutHaveNone() {
        WithDurable all = WithDurable.of(
                registry(binder("com.acme.Kitchen", bell), binder("com.acme.Counter", bill)), PizzaDone.class);
        Dispatcher shop =
                application(all).instances(new Without("com.acme.Kitchen")).build();

        assertThat(Integration.of(shop).durableParts()).containsExactly(bill);
    }

    @Test
    void theDefaultDispatcherHasThoseOfTheApplicationThatAdoptedIt() {
        Dispatcher shop = application(WithDurable.of(registry(binder("com.acme.Kitchen", bell)), PizzaDone.class))
                .build();

        try (Registration adoption = Signals.adopt(shop)) {
            assertThat(adoption).isNotNull();
            assertThat(Integration.of(Signals.dispatcher()).durableParts()).containsExactly(bell);
        }
    }

    @Test
    void thePartsOfSignalsThatReachOtherServicesAreFoundLikewise() {
        FakeRegistry all = registry(binder("com.acme.Kitchen", bell, door));
        Dispatcher shop = application(new Crossing(all)).build();

        assertThat(Integration.of(shop).crossingParts()).containsExactly(door);
        assertThat(Integration.of(shop).durableParts()).isEmpty();
        try (Registration adoption = Signals.adopt(shop)) {
            assertThat(adoption).isNotNull();
            assertThat(Integration.of(Signals.dispatcher()).crossingParts()).containsExactly(door);
        }
        assertThat(all.crossing()).isEmpty();
    }

    /** A registry in which shops that open are heard by other services. */
    private record Crossing(FakeRegistry all) implements Registry {

        @Override
        public List<String> signals() {
            return all.signals();
        }

        @Override
        public List<String> crossing() {
            return List.of(ShopOpened.class.getName());
        }

        @Override
        public List<Binder> binders(String signal) {
            return all.binders(signal);
        }
    }

    private record Without(String left) implements InstanceProvider {

        @Override
        public <T> @Nullable T get(Class<T> type) {
            return null;
        }

        @Override
        public boolean leavesOut(String type) {
            return type.equals(left);
        }
    }
}
