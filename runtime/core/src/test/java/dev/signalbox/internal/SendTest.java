package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.FakeRegistry.registry;
import static dev.signalbox.internal.OtherThread.onAnotherThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import com.acme.PizzaSignal;
import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.ReceiverException;
import dev.signalbox.Responses;
import dev.signalbox.Responses.Response;
import dev.signalbox.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a send does. */
class SendTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);

    private final Journal journal = new Journal();

    @Test
    void everyReceiverIsCalledOnTheSendingThread() {
        List<Thread> threads = new ArrayList<>();
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
                .receiver("ring", signal -> threads.add(Thread.currentThread()))
                .receiver("sweep", signal -> threads.add(Thread.currentThread())));
        dispatcher.connect(Topic.of(PizzaDone.class), signal -> threads.add(Thread.currentThread()));

        dispatcher.channelOf(DONE).send(DONE);

        Thread sending = Thread.currentThread();
        assertThat(threads).containsExactly(sending, sending, sending);
    }

    @Test
    void everyReceiverGetsTheSignalItself() {
        List<PizzaDone> heard = new ArrayList<>();
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class).receiver("ring", heard::add));
        dispatcher.connect(Topic.of(PizzaDone.class), heard::add);

        dispatcher.channelOf(DONE).send(DONE);

        assertThat(heard).hasSize(2).allSatisfy(signal -> assertThat(signal).isSameAs(DONE));
    }

    @Test
    void aSignalWithoutReceiversIsNoError() {
        Dispatcher dispatcher = dispatcher(registry());

        assertThat(dispatcher.channelOf(DONE).send(DONE).isEmpty()).isTrue();
    }

    @Test
    void signalsOfOtherTypesAreNotHeard() {
        Dispatcher dispatcher = dispatcher(part(PizzaBurnt.class).noting(journal, "apologise"));

        dispatcher.channelOf(DONE).send(DONE);

        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void theFirstExceptionEndsTheSendAndArrivesAsItIs() {
        IllegalStateException broken = new IllegalStateException("The bell is broken");
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
                .noting(journal, "before")
                .receiver("ring", failingWith(broken))
                .noting(journal, "after"));

        assertThat(catchThrowable(() -> dispatcher.channelOf(DONE).send(DONE))).isSameAs(broken);
        assertThat(journal.entries()).containsExactly("before");
    }

    @Test
    void theFirstExceptionEndsTheSendAmongReceiversCalledOneByOneToo() {
        IllegalStateException broken = new IllegalStateException("The bell is broken");
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
                .noting(journal, "before")
                .answering("ring", signal -> {
                    throw broken;
                })
                .noting(journal, "after"));

        assertThat(catchThrowable(() -> dispatcher.channelOf(DONE).send(DONE))).isSameAs(broken);
        assertThat(journal.entries()).containsExactly("before");
    }

    @Test
    void theInterruptionOfAReceiverIsKept() {
        Dispatcher dispatcher =
                dispatcher(part(PizzaDone.class).receiver("wait", failingWith(new InterruptedException())));

        assertThatThrownBy(() -> dispatcher.channelOf(DONE).send(DONE)).isInstanceOf(ReceiverException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aSignalTravelsOnTheChannelOfItsOwnClassWhateverChannelSendsIt() {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class).noting(journal, "ring"));

        dispatcher.channel(PizzaSignal.class).send(DONE);

        assertThat(journal.entries()).containsExactly("ring");
    }

    @Test
    void aCheckedExceptionArrivesInsideAReceiverException() {
        IOException broken = new IOException("No line to the bell");
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class).receiver("ring", failingWith(broken)));

        assertThatThrownBy(() -> dispatcher.channelOf(DONE).send(DONE))
                .isExactlyInstanceOf(ReceiverException.class)
                .hasMessageContaining("com.acme.PizzaDone")
                .hasMessageContaining("No line to the bell")
                .cause()
                .isSameAs(broken);
    }

    @Test
    void anErrorArrivesAsItIs() {
        AssertionError broken = new AssertionError("The bell is broken");
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
                .receiver("ring", signal -> {
                    throw broken;
                })
                .noting(journal, "after"));

        assertThat(catchThrowable(() -> dispatcher.channelOf(DONE).send(DONE))).isSameAs(broken);
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void anExceptionLeavesTheNextSendAsItWas() {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
                .receiver("ring", signal -> check(signal.size()))
                .noting(journal, "sweep"));

        assertThatThrownBy(() -> dispatcher.channel(PizzaDone.class).send(new PizzaDone(null, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        dispatcher.channelOf(DONE).send(DONE);

        assertThat(journal.entries()).containsExactly("sweep");
    }

    @Test
    void responsesAreInTheOrderOfTheReceiversNullValuesIncluded() {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
                .answering("ring", signal -> "ding")
                .answering("taste", signal -> null)
                .answering("weigh", PizzaDone::size));

        assertThat(dispatcher.channelOf(DONE).send(DONE).list())
                .containsExactly(new Response("ring", "ding"), new Response("taste", null), new Response("weigh", 4));
    }

    @Test
    void receiversWithoutAResultDoNotAppearAmongTheResponses() {
        Dispatcher dispatcher = dispatcher(
                part(PizzaDone.class).noting(journal, "sweep"),
                part(PizzaDone.class).answering("ring", signal -> "ding"));

        assertThat(dispatcher.channelOf(DONE).send(DONE).list()).containsExactly(new Response("ring", "ding"));
        assertThat(journal.entries()).containsExactly("sweep");
    }

    @Test
    void sendsWithoutResponsesShareOneInstance() {
        Dispatcher direct = dispatcher(part(PizzaDone.class).noting(journal, "sweep"));
        Dispatcher refusing =
                dispatcher(part(PizzaDone.class).when(signal -> false).answering("ring", signal -> "ding"));

        assertThat(direct.channelOf(DONE).send(DONE)).isSameAs(Responses.none());
        assertThat(refusing.channelOf(DONE).send(DONE)).isSameAs(Responses.none());
    }

    @Test
    void aReceiverMaySendOnTheSameChannel() {
        Dispatcher dispatcher = dispatcher(registry());
        Channel<PizzaDone> channel = dispatcher.channel(PizzaDone.class);
        channel.connect(signal -> {
            if (signal.size() > 1) {
                channel.send(new PizzaDone(null, signal.size() - 1));
            }
            journal.note("ring " + signal.size());
        });
        channel.connect(signal -> journal.note("sweep " + signal.size()));

        channel.send(new PizzaDone(null, 3));

        assertThat(journal.entries()).containsExactly("ring 1", "sweep 1", "ring 2", "sweep 2", "ring 3", "sweep 3");
    }

    @Test
    void aReceiverMaySendOnAChannelThatDidNotExist() {
        Dispatcher dispatcher = dispatcher(part(PizzaBurnt.class).noting(journal, "apologise"));
        dispatcher.connect(Topic.of(PizzaDone.class), signal -> {
            dispatcher.channel(PizzaBurnt.class).send(new PizzaBurnt(signal.size()));
            journal.note("ring");
        });

        dispatcher.channelOf(DONE).send(DONE);

        assertThat(journal.entries()).containsExactly("apologise", "ring");
    }

    @Test
    void noLockIsHeldWhileReceiversRun() {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class).receiver("ring", signal -> journal.note("ring")));
        dispatcher.connect(
                Topic.of(PizzaDone.class),
                signal -> onAnotherThread(() -> {
                    dispatcher.connect(Topic.of(PizzaDone.class), any -> {}).close();
                    PizzaBurnt first = new PizzaBurnt(4);
                    dispatcher.channelOf(first).send(first);
                    assertThat(dispatcher.channelOf(signal).hasReceivers()).isTrue();
                    journal.note("done meanwhile");
                }));

        dispatcher.channelOf(DONE).send(DONE);

        assertThat(journal.entries()).containsExactly("ring", "done meanwhile");
    }

    private static void check(int size) {
        if (size == 0) {
            throw new IllegalArgumentException("A pizza of size 0 feeds no guest");
        }
    }

    private static FakePart.Body<PizzaDone> failingWith(Exception failure) {
        return signal -> {
            throw failure;
        };
    }
}
