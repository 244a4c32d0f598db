package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import dev.signalbox.ConnectOptions;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Registration;
import dev.signalbox.Responses.Response;
import dev.signalbox.Signal;
import dev.signalbox.Topic;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Delivery;
import dev.signalbox.spi.Probe;
import dev.signalbox.spi.Terms;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Calls that are watched. */
class ProbeTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);

    private final Journal journal = new Journal();
    private final QueuedExecutor executor = new QueuedExecutor();

    @Test
    void eachCallIsSeenBeforeAndAfter() {
        send(probed(part(PizzaDone.class).noting(journal, "ring", "serve")));

        assertThat(journal.entries())
                .containsExactly("before ring", "ring", "after ring", "before serve", "serve", "after serve");
    }

    @Test
    @SuppressWarnings("ReferenceEquality") // it must be the same object
    void theProbeGetsTheSignalItself() {
        Probe identity = new Probe() {
            @Override
            public void before(String receiver, Signal signal) {
                journal.note(signal == DONE ? "the same" : "another");
            }
        };
        send(application(part(PizzaDone.class).receiver("ring", signal -> {}))
                .probe(identity)
                .build());

        assertThat(journal.entries()).containsExactly("the same");
    }

    @Test
    void aFailureIsSeenInPlaceOfTheEndAndReachesTheSender() {
        IOException broken = new IOException("The bell is broken");
        Dispatcher dispatcher = probed(part(PizzaDone.class)
                .receiver("ring", signal -> {
                    throw broken;
                })
                .noting(journal, "serve"));

        assertThat(catchThrowable(() -> send(dispatcher))).hasCause(broken);
        assertThat(journal.entries()).containsExactly("before ring", "failed ring: " + broken);
    }

    @Test
    void anErrorIsAFailureToo() {
        Error error = new AssertionError("Out of pizza");
        Dispatcher dispatcher = probed(part(PizzaDone.class).receiver("ring", signal -> {
            throw error;
        }));

        assertThat(catchThrowable(() -> dispatcher.channelOf(DONE).sendRobust(DONE)))
                .isSameAs(error);
        assertThat(journal.entries()).containsExactly("before ring", "failed ring: " + error);
    }

    @Test
    void answersPassThrough() {
        Dispatcher dispatcher = probed(part(PizzaDone.class).answering("weigh", signal -> 4));

        assertThat(dispatcher.channelOf(DONE).send(DONE).list()).containsExactly(new Response("weigh", 4));
        assertThat(journal.entries()).containsExactly("before weigh", "after weigh");
    }

    @Test
    void whoseConditionFailsIsNotSeen() {
        Dispatcher dispatcher =
                probed(part(PizzaDone.class).when(signal -> signal.size() > 4).noting(journal, "big"));
        send(dispatcher);
        assertThat(journal.entries()).isEmpty();

        dispatcher.channelOf(DONE).send(new PizzaDone(null, 5));
        assertThat(journal.entries()).containsExactly("before big", "big", "after big");
    }

    @Test
    void whatIsMutedIsNotSeen() {
        Dispatcher dispatcher = probed(part(PizzaDone.class).noting(journal, "ring"));
        Registration muting = dispatcher.mute(Topic.of(PizzaDone.class));
        send(dispatcher);
        muting.close();

        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void connectedReceiversAreSeenByTheirIds() {
        Dispatcher dispatcher = probed(part(PizzaDone.class));
        dispatcher.connect(
                Topic.of(PizzaDone.class), signal -> journal.note("bell"), ConnectOptions.DEFAULT.withId("bell"));
        send(dispatcher);

        assertThat(journal.entries()).containsExactly("before bell", "bell", "after bell");
    }

    @Test
    void aCallOnTheExecutorIsSeenThereAndOnce() {
        CompletableFuture<Thread> seenOn = new CompletableFuture<>();
        Probe threads = new Probe() {
            @Override
            public void after(String receiver, Signal signal) {
                seenOn.complete(Thread.currentThread());
            }
        };
        Dispatcher dispatcher = application(
                        part(PizzaDone.class).under(Terms.DEFAULT.onExecutor()).receiver("mail", signal -> {}))
                .executor(executor)
                .probe(threads)
                .build();
        send(dispatcher);
        assertThat(seenOn).isNotDone();

        Thread worker = new Thread(executor::runAll);
        worker.start();
        assertThat(seenOn.orTimeout(10, TimeUnit.SECONDS).join()).isSameAs(worker);
    }

    @Test
    void aDeliveryIsSeen() throws Exception {
        Dispatcher dispatcher = probed(part(PizzaDone.class)
                .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT))
                .noting(journal, "mail"));
        List<Delivery<PizzaDone>> deliveries = Integration.of(dispatcher).deliveries(DONE, Phase.AFTER_COMMIT);
        assertThat(journal.entries()).isEmpty();

        deliveries.get(0).call(DONE);
        assertThat(journal.entries()).containsExactly("before mail", "mail", "after mail");
    }

    @Test
    void callsInsideCallsNest() {
        FakePart<PizzaDone> nesting = part(PizzaDone.class);
        Dispatcher dispatcher = probed(nesting);
        nesting.receiver("ring", signal -> {
            if (signal.size() > 0) {
                dispatcher.channelOf(signal).send(new PizzaDone(null, 0));
            }
        });
        send(dispatcher);

        assertThat(journal.entries()).containsExactly("before ring", "before ring", "after ring", "after ring");
    }

    @Test
    void callsMayBeWatchedAndCounted() {
        Dispatcher dispatcher = application(part(PizzaDone.class).noting(journal, "ring"))
                .probe(new Journalist(journal))
                .maxDepth(1)
                .build();
        send(dispatcher);

        assertThat(journal.entries()).containsExactly("before ring", "ring", "after ring");
    }

    @Test
    void severalMayWatch() {
        Dispatcher dispatcher = application(part(PizzaDone.class).noting(journal, "ring"))
                .probe(new Journalist(journal))
                .probe(new Journalist(journal))
                .build();
        send(dispatcher);

        assertThat(journal.entries()).containsExactly("before ring", "before ring", "ring", "after ring", "after ring");
    }

    @Test
    void aProbeMayTellReceiversApart() {
        Probe knowing = new Probe() {
            @Override
            public Probe forReceiver(ReceiverInfo receiver) {
                return new Probe() {
                    @Override
                    public void before(String id, Signal signal) {
                        journal.note(id + " is " + (receiver.owner() == null ? "connected" : "at " + receiver.phase()));
                    }
                };
            }
        };
        Dispatcher dispatcher = application(part(PizzaDone.class)
                        .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT))
                        .receiver("mail", signal -> {}))
                .probe(knowing)
                .build();
        dispatcher.connect(Topic.of(PizzaDone.class), signal -> {}, ConnectOptions.DEFAULT.withId("bell"));
        send(dispatcher);

        assertThat(journal.entries()).containsExactly("mail is at AFTER_COMMIT", "bell is connected");
    }

    @Test
    void aProbeNeedNotCareForEverything() {
        Dispatcher dispatcher = application(
                        part(PizzaDone.class).noting(journal, "ring").receiver("fail", signal -> {
                            throw new IllegalStateException("The bell is broken");
                        }))
                .onFailure(failure -> {})
                .probe(new Probe() {})
                .build();
        dispatcher.channelOf(DONE).sendRobust(DONE);

        assertThat(journal.entries()).containsExactly("ring");
    }

    @Test
    void eachSendIsSeenBeforeItsReceiversThoughItHasNone() {
        Probe sends = new Probe() {
            @Override
            public void sent(Signal signal) {
                journal.note("sent " + signal);
            }
        };
        Dispatcher dispatcher = application(part(PizzaBurnt.class).noting(journal, "horn"))
                .probe(sends)
                .build();
        send(dispatcher);
        PizzaBurnt burnt = new PizzaBurnt(4);
        dispatcher.channelOf(burnt).send(burnt);

        assertThat(journal.entries()).containsExactly("sent " + DONE, "sent " + burnt, "horn");
        assertThat(dispatcher.hasReceivers(Topic.of(PizzaDone.class))).isFalse();
        assertThat(dispatcher.channelOf(DONE).hasReceivers()).isFalse();
        assertThat(dispatcher.channelOf(DONE).hasReceivers(String.class)).isFalse();
    }

    private Dispatcher probed(FakePart<?>... parts) {
        return application(parts).probe(new Journalist(journal)).build();
    }

    private static void send(Dispatcher dispatcher) {
        dispatcher.channelOf(DONE).send(DONE);
    }

    /** Notes what it is told. */
    private record Journalist(Journal journal) implements Probe {

        @Override
        public void before(String receiver, Signal signal) {
            journal.note("before " + receiver);
        }

        @Override
        public void after(String receiver, Signal signal) {
            journal.note("after " + receiver);
        }

        @Override
        public void failed(String receiver, Signal signal, Throwable failure) {
            journal.note("failed " + receiver + ": " + failure);
        }
    }
}
