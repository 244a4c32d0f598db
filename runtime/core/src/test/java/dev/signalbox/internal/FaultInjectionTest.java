package dev.signalbox.internal;

import static dev.signalbox.internal.FakeBinder.binder;
import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.OtherThread.onAnotherThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.acme.PizzaDone;
import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Failure;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverInfo;
import dev.signalbox.Registration;
import dev.signalbox.Responses.Response;
import dev.signalbox.Signal;
import dev.signalbox.internal.plan.DirectPlan;
import dev.signalbox.internal.send.ConstantPlans;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.FaultInjector;
import dev.signalbox.spi.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Faults that a test injects into the calls of receivers. */
class FaultInjectionTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);

    private final Journal journal = new Journal();
    private final FakeTransaction transaction = new FakeTransaction();
    private final IllegalStateException broken = new IllegalStateException("broken");
    private final FakePart<PizzaDone> kitchen = part(PizzaDone.class).noting(journal, "ring", "serve");

    /** Makes a receiver fail. */
    private final FaultInjector failing = new FaultInjector() {
        @Override
        public @Nullable Object call(String receiver, Signal signal, Call call) throws Exception {
            if (receiver.equals("ring")) {
                throw broken;
            }
            return call.proceed();
        }
    };

    @Test
    void anInjectedFailureReachesTheSenderAsAThrownOne() {
        Dispatcher dispatcher = dispatcher(kitchen);
        Registration watch = Integration.of(dispatcher).watch(failing);
        assertThat(catchThrowable(() -> send(dispatcher))).isSameAs(broken);
        assertThat(journal.entries()).isEmpty();
        assertThat(dispatcher.channelOf(DONE).sendRobust(DONE).failures())
                .containsExactly(new Failure("ring", DONE, broken));
        assertThat(journal.entries()).containsExactly("serve");

        watch.close();
        journal.clear();
        send(dispatcher);
        assertThat(journal.entries()).containsExactly("ring", "serve");
    }

    @Test
    void probesAndWatchersSeeAnInjectedFailureAsAThrownOne() {
        Dispatcher injected =
                application(kitchen).probe(new NotingWatcher(journal, "meter ")).build();
        Integration.of(injected).watch(new NotingWatcher(journal, "recorder "));
        Integration.of(injected).watch(failing);
        assertThat(catchThrowable(() -> send(injected))).isSameAs(broken);
        List<String> seen = List.copyOf(journal.entries());
        journal.clear();

        Dispatcher throwing = application(part(PizzaDone.class).failing("ring", broken))
                .probe(new NotingWatcher(journal, "meter "))
                .build();
        Integration.of(throwing).watch(new NotingWatcher(journal, "recorder "));
        assertThat(catchThrowable(() -> send(throwing))).isSameAs(broken);

        assertThat(seen).isEqualTo(journal.entries()).contains("meter failed ring: broken");
    }

    @Test
    void failureHandlingSeesAnInjectedFailure() {
        List<Failure> handled = new ArrayList<>();
        Dispatcher dispatcher = application(part(PizzaDone.class)
                        .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT))
                        .noting(journal, "ring"))
                .transactions(() -> transaction)
                .onFailure(handled::add)
                .build();
        Integration.of(dispatcher).watch(failing);
        send(dispatcher);
        transaction.commit();

        assertThat(handled).containsExactly(new Failure("ring", DONE, broken));
    }

    @Test
    void aCallMayBeRepeatedAndTheLastAnswerCounts() {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class).answering("weigh", any -> {
            journal.note("weigh");
            return journal.entries().size();
        }));
        Integration.of(dispatcher).watch(new FaultInjector() {
            @Override
            public @Nullable Object call(String receiver, Signal signal, Call call) throws Exception {
                call.proceed();
                return call.proceed();
            }
        });

        assertThat(dispatcher.channelOf(DONE).send(DONE).list()).containsExactly(new Response("weigh", 2));
    }

    @Test
    void aSkippedReceiverIsNotCalledAndNotSeen() {
        Dispatcher dispatcher = dispatcher(kitchen);
        Integration.of(dispatcher).watch(new NotingWatcher(journal, ""));
        Registration watch = Integration.of(dispatcher).watch(new FaultInjector() {
            @Override
            public boolean skips(String receiver, Signal signal) {
                return receiver.equals("ring");
            }
        });
        send(dispatcher);
        assertThat(journal.entries()).containsExactly("sent PizzaDone", "before serve", "serve", "after serve");

        watch.close();
        journal.clear();
        send(dispatcher);
        assertThat(journal.entries()).contains("ring");
    }

    @Test
    void injectorsNest() {
        Dispatcher dispatcher = dispatcher(kitchen);
        Integration.of(dispatcher).watch(noting("outer "));
        Integration.of(dispatcher).watch(noting("inner "));
        send(dispatcher);

        assertThat(journal.entries()).startsWith("outer ring", "inner ring", "ring");
    }

    private FaultInjector noting(String name) {
        return new FaultInjector() {
            @Override
            public @Nullable Object call(String receiver, Signal signal, Call call) throws Exception {
                journal.note(name + receiver);
                return call.proceed();
            }
        };
    }

    @Test
    void threadsThatBelongToAnotherWatchAreLeftAlone() {
        Dispatcher dispatcher = dispatcher(kitchen);
        Integration.of(dispatcher).watch(failing);

        onAnotherThread(() -> {
            Registration own = Integration.of(dispatcher).watch(new NotingWatcher(new Journal(), ""));
            send(dispatcher);
            own.close();
        });
        assertThat(journal.entries()).containsExactly("ring", "serve");
        onAnotherThread(() -> assertThat(catchThrowable(() -> send(dispatcher))).isSameAs(broken));
    }

    @Test
    void equalOrdersAreCalledInTheOrderOfTheInjector() {
        Dispatcher dispatcher = dispatcher(
                binder(
                        "com.acme.Bell",
                        part(PizzaDone.class).noting(journal, "bell a", 0).noting(journal, "bell c", 1),
                        part(PizzaDone.class).under(Terms.DEFAULT.order(1)).noting(journal, "bell last", 2)),
                binder("com.acme.Oven", part(PizzaDone.class).noting(journal, "bell b", 0)));
        Registration watch = Integration.of(dispatcher).watch(new FaultInjector() {
            @Override
            public Comparator<ReceiverInfo> ties() {
                return Comparator.comparing(ReceiverInfo::id).reversed();
            }
        });
        send(dispatcher);
        assertThat(journal.entries()).containsExactly("bell c", "bell b", "bell a", "bell last");

        watch.close();
        journal.clear();
        send(dispatcher);
        assertThat(journal.entries()).containsExactly("bell a", "bell c", "bell b", "bell last");
    }

    @Test
    void recordedCallsAreDeliveredAsTheInjectorDoes() throws Exception {
        Dispatcher dispatcher = dispatcher(kitchen);
        Integration integration = Integration.of(dispatcher);
        integration.deliver("mail", DONE, () -> {
            journal.note("mail");
            return null;
        });
        integration.watch(new FaultInjector() {
            @Override
            public @Nullable Object deliver(String receiver, Signal signal, Call call) throws Exception {
                journal.note("twice");
                call.proceed();
                return call.proceed();
            }
        });
        integration.deliver("mail", DONE, () -> {
            journal.note("mail");
            return null;
        });

        assertThat(journal.entries()).containsExactly("mail", "twice", "mail", "mail");
    }

    @Test
    void theTransactionOfThisThreadIsTold() {
        assertThat(Integration.of(application(kitchen)
                                .transactions(() -> transaction)
                                .build())
                        .transaction())
                .isSameAs(transaction);
        assertThat(Integration.of(dispatcher(kitchen)).transaction()).isNull();
    }

    @Test
    void withoutAnInjectorThereIsNothingToPay() {
        Dispatcher dispatcher = dispatcher(kitchen);
        Channel<PizzaDone> channel = dispatcher.channel(PizzaDone.class);
        channel.send(DONE);
        DirectPlan<PizzaDone> before = ConstantPlans.ofEveryone(channel);
        Integration.of(dispatcher).watch(failing).close();
        channel.send(DONE);

        assertThat(before).isNotNull();
        assertThat(ConstantPlans.ofEveryone(channel)).isEqualTo(before);
    }

    private static void send(Dispatcher dispatcher) {
        dispatcher.channelOf(DONE).send(DONE);
    }
}
