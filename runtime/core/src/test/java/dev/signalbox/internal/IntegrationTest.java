package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.Kitchen;
import com.acme.PizzaDone;
import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Terms;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** The integrations' view of a dispatcher, and its relation to the users' view. */
class IntegrationTest {

    private final Journal journal = new Journal();

    private static <T> T foreign(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                IntegrationTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> "a proxy"));
    }

    @Test
    void everyDispatcherHasOne() {
        Dispatcher kitchen = dispatcher(part(PizzaDone.class));

        assertThat(Integration.of(kitchen)).isSameAs(kitchen);
        assertThat(Integration.of(Signals.dispatcher())).isSameAs(Signals.dispatcher());
    }

    @Test
    void aDispatcherOfAnotherMakeHasNone() {
        assertThatThrownBy(() -> Integration.of(foreign(Dispatcher.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a proxy");
    }

    @Test
    void aBuilderOfAnotherMakeHasNone() {
        assertThatThrownBy(() -> Integration.of(foreign(Dispatcher.Builder.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a proxy");
    }

    @Test
    void aChannelOfAnotherMakeIsRefused() {
        Integration kitchen = Integration.of(dispatcher(part(PizzaDone.class)));

        assertThatThrownBy(() -> kitchen.hasReceivers(foreign(Channel.class), Kitchen.class, Phase.NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a proxy");
    }

    @Test
    void aNullSenderMayBeAskedFor() {
        Dispatcher some = dispatcher(
                part(PizzaDone.class).under(Terms.DEFAULT.from(Kitchen.class)).noting(journal, "ring"));
        Dispatcher all = dispatcher(part(PizzaDone.class).noting(journal, "ring"));
        Channel<PizzaDone> channel = some.channel(PizzaDone.class);

        assertThat(channel.hasReceivers(null)).isFalse();
        assertThat(Integration.of(some).hasReceivers(channel, null, Phase.NOW)).isFalse();
        assertThat(all.channel(PizzaDone.class).hasReceivers(null)).isTrue();
    }

    @Test
    void aReceiverIsConnectedByTheTypeOfItsSignals() {
        Dispatcher kitchen = dispatcher(part(PizzaDone.class).noting(journal, "compiled"));
        try (Registration bell = kitchen.connect(PizzaDone.class, done -> journal.note("bell " + done.size()))) {
            assertThat(bell).isNotNull();
            kitchen.channel(PizzaDone.class).send(new PizzaDone(null, 4));
        }
        kitchen.channel(PizzaDone.class).send(new PizzaDone(null, 5));

        assertThat(journal.entries()).containsExactly("compiled", "bell 4", "compiled");
    }
}
