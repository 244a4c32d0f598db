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
import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Topic;
import dev.signalbox.spi.Terms;
import org.junit.jupiter.api.Test;

/** Dispatchers and their channels. */
class DispatcherTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);

    private final Journal journal = new Journal();
    private final Dispatcher dispatcher = dispatcher(registry());

    @Test
    void thereIsOneChannelForEachSignalClass() {
        Channel<PizzaDone> channel = dispatcher.channel(PizzaDone.class);

        assertThat(dispatcher.channel(PizzaDone.class)).isSameAs(channel);
        assertThat(dispatcher.channelOf(DONE)).isSameAs(channel);
        assertThat(dispatcher.channel(PizzaBurnt.class)).isNotSameAs(channel);
        assertThat(channel.type()).isEqualTo(PizzaDone.class);
    }

    @Test
    void dispatchersHaveChannelsOfTheirOwn() {
        assertThat(dispatcher(registry()).channel(PizzaDone.class)).isNotSameAs(dispatcher.channel(PizzaDone.class));
    }

    @Test
    void dispatchersDoNotHearEachOthersConnections() {
        Dispatcher other = dispatcher(registry());
        dispatcher.connect(Topic.of(PizzaDone.class), signal -> journal.note("ours"));
        other.connect(Topic.of(PizzaDone.class), signal -> journal.note("theirs"));

        dispatcher.channelOf(DONE).send(DONE);

        assertThat(journal.entries()).containsExactly("ours");
    }

    @Test
    void staticReceiversHearAllDispatchers() {
        FakeRegistry registry =
                registry(binder("com.acme.Counter", part(PizzaDone.class).noting(journal, "ring")));

        dispatcher(registry).channelOf(DONE).send(DONE);
        dispatcher(registry).channelOf(DONE).send(DONE);

        assertThat(journal.entries()).containsExactly("ring", "ring");
    }

    @Test
    void aChannelHasReceiversIfAnyoneHearsAnySender() {
        Dispatcher compiled = dispatcher(
                part(PizzaSignal.class).under(Terms.DEFAULT.from(Kitchen.class)).noting(journal, "ring"));

        assertThat(compiled.channel(PizzaDone.class).hasReceivers()).isTrue();
        assertThat(dispatcher.channel(PizzaDone.class).hasReceivers()).isFalse();
    }

    @Test
    void aChannelHasReceiversForTheSendersThatTheyHear() {
        Channel<PizzaDone> channel = dispatcher(part(PizzaDone.class)
                        .under(Terms.DEFAULT.from(Kitchen.class))
                        .noting(journal, "ring"))
                .channel(PizzaDone.class);

        assertThat(channel.hasReceivers(Kitchen.class)).isTrue();
        assertThat(channel.hasReceivers(PizzaKitchen.class)).isTrue();
        assertThat(channel.hasReceivers(String.class)).isFalse();
    }

    @Test
    void connectionsCountAsReceiversWhileTheyLast() {
        Channel<PizzaDone> channel = dispatcher.channel(PizzaDone.class);
        assertThat(channel.hasReceivers()).isFalse();

        Registration connection = dispatcher.connect(Topic.of(PizzaDone.class).from(Kitchen.class), signal -> {});
        assertThat(channel.hasReceivers()).isTrue();
        assertThat(channel.hasReceivers(PizzaKitchen.class)).isTrue();
        assertThat(channel.hasReceivers(String.class)).isFalse();

        connection.close();
        assertThat(channel.hasReceivers()).isFalse();
        assertThat(channel.hasReceivers(PizzaKitchen.class)).isFalse();
    }

    @Test
    void askingForReceiversCallsNone() {
        Channel<PizzaDone> channel =
                dispatcher(part(PizzaDone.class).noting(journal, "ring")).channel(PizzaDone.class);

        assertThat(channel.hasReceivers()).isTrue();
        assertThat(channel.hasReceivers(Kitchen.class)).isTrue();
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void closingDropsTheConnectionsOfChannelsInUseToo() {
        Channel<PizzaDone> channel = dispatcher.channel(PizzaDone.class);
        Registration connection = channel.connect(signal -> journal.note("ring"));
        channel.send(DONE);
        dispatcher.close();
        channel.send(DONE);
        connection.close();

        assertThat(journal.entries()).containsExactly("ring");
        assertThat(dispatcher.channel(PizzaDone.class)).isSameAs(channel);
    }
}
