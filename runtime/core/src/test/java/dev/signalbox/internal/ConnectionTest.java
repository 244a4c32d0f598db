package dev.signalbox.internal;

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
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Receivers connected at run time. */
class ConnectionTest {

    private static final PizzaDone DONE = new PizzaDone(new PizzaKitchen(), 4);

    private final Journal journal = new Journal();
    private final Dispatcher dispatcher = dispatcher(registry());
    private final Channel<PizzaDone> channel = dispatcher.channel(PizzaDone.class);

    @Test
    void aReceiverIsConnectedFromTheNextSendOn() {
        channel.send(DONE);
        channel.connect(noting("ring"));
        assertThat(journal.entries()).isEmpty();

        channel.send(DONE);
        assertThat(journal.entries()).containsExactly("ring");
    }

    @Test
    void aReceiverIsDisconnectedFromTheNextSendOn() {
        Registration connection = channel.connect(noting("ring"));
        channel.send(DONE);
        connection.close();
        channel.send(DONE);

        assertThat(journal.entries()).containsExactly("ring");
    }

    @Test
    void closingTwiceIsHarmless() {
        Consumer<Signal> receiver = noting("ring");
        Registration connection = channel.connect(receiver);
        channel.connect(receiver);
        connection.close();
        connection.close();
        channel.send(DONE);

        assertThat(journal.entries()).containsExactly("ring");
    }

    @Test
    void whatIsConnectedDuringASendIsNotCalledByIt() {
        channel.connect(signal -> {
            journal.note("ring");
            channel.connect(noting("late"));
        });

        channel.send(DONE);
        assertThat(journal.entries()).containsExactly("ring");

        channel.send(DONE);
        assertThat(journal.entries()).containsExactly("ring", "ring", "late");
    }

    @Test
    void whatIsDisconnectedDuringASendIsStillCalledByIt() {
        List<Registration> connections = new ArrayList<>();
        channel.connect(signal -> connections.forEach(Registration::close));
        connections.add(channel.connect(noting("ring")));

        channel.send(DONE);
        assertThat(journal.entries()).containsExactly("ring");

        channel.send(DONE);
        assertThat(journal.entries()).containsExactly("ring");
    }

    @Test
    void aSendInsideASendSeesWhatWasConnectedInBetween() {
        channel.connect(signal -> {
            if (signal.size() == 4) {
                channel.connect(noting("late"));
                channel.send(new PizzaDone(null, 5));
            }
        });

        channel.send(DONE);

        assertThat(journal.entries()).containsExactly("late");
    }

    @Test
    void theSameLambdaTwiceIsTwoConnections() {
        Consumer<Signal> receiver = noting("ring");
        Registration first = channel.connect(receiver);
        channel.connect(receiver);

        channel.send(DONE);
        assertThat(journal.entries()).containsExactly("ring", "ring");

        journal.clear();
        first.close();
        channel.send(DONE);
        assertThat(journal.entries()).containsExactly("ring");
    }

    @Test
    void aTopicsSendersAreHeardByInstanceOf() {
        dispatcher.connect(Topic.of(PizzaDone.class).from(Kitchen.class, String.class), noting("kitchen or text"));
        dispatcher.connect(Topic.of(PizzaDone.class).from(PizzaKitchen.class), noting("pizza kitchen"));
        dispatcher.connect(Topic.of(PizzaDone.class), noting("anyone"));

        channel.send(new PizzaDone(new PizzaKitchen(), 4));
        assertThat(journal.entries()).containsExactly("kitchen or text", "pizza kitchen", "anyone");

        journal.clear();
        channel.send(new PizzaDone("a note", 4));
        assertThat(journal.entries()).containsExactly("kitchen or text", "anyone");

        journal.clear();
        channel.send(new PizzaDone(null, 4));
        assertThat(journal.entries()).containsExactly("anyone");
    }

    @Test
    void aConnectionToASuperTypeReachesChannelsThatExist() {
        channel.send(DONE);
        dispatcher.connect(Topic.of(PizzaSignal.class), noting("watch"));
        channel.send(DONE);

        assertThat(journal.entries()).containsExactly("watch");
    }

    @Test
    void aConnectionToASuperTypeReachesChannelsMadeLater() {
        Registration connection = dispatcher.connect(Topic.of(Signal.class), noting("watch"));
        PizzaBurnt burnt = new PizzaBurnt(4);
        dispatcher.channelOf(burnt).send(burnt);
        assertThat(journal.entries()).containsExactly("watch");

        connection.close();
        dispatcher.channelOf(burnt).send(burnt);
        assertThat(journal.entries()).containsExactly("watch");
    }

    @Test
    void aConnectionToOneTypeDoesNotReachOthers() {
        channel.connect(noting("ring"));
        PizzaBurnt burnt = new PizzaBurnt(4);
        dispatcher.channelOf(burnt).send(burnt);

        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void aConnectionDoesNotChangeHowWholePartsAreCalled() {
        FakePart<PizzaDone> compiled = part(PizzaDone.class).noting(journal, "compiled");
        Channel<PizzaDone> line = dispatcher(compiled).channel(PizzaDone.class);
        line.connect(noting("connected"));
        line.send(DONE);

        assertThat(journal.entries()).containsExactly("compiled", "connected");
        assertThat(compiled.straightSends()).isOne();
    }

    private Consumer<Signal> noting(String entry) {
        return signal -> journal.note(entry);
    }
}
