package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static dev.signalbox.internal.FakeRegistry.registry;
import static dev.signalbox.internal.OtherThread.onAnotherThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.acme.Kitchen;
import com.acme.Oven;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import com.acme.PizzaKitchen;
import dev.signalbox.Dispatcher;
import dev.signalbox.Failure;
import dev.signalbox.Registration;
import dev.signalbox.Responses;
import dev.signalbox.Responses.Response;
import dev.signalbox.SignalLoopError;
import dev.signalbox.Topic;
import dev.signalbox.spi.Binder;
import dev.signalbox.spi.Registry;
import dev.signalbox.spi.Terms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Compares Signalbox with Django's dispatcher when signals are sent, row by row ({@code F13} to {@code F17}, {@code
 * F23} to {@code F27}, {@code F29} to {@code F34} and {@code F39} of our map of its behaviour). If Signalbox differs, a
 * comment says why.
 */
class DjangoSendingParityTest {

    private static final Topic<PizzaDone> DONES = Topic.of(PizzaDone.class);
    private static final PizzaDone DONE = new PizzaDone(new Kitchen(), 4);

    @RegisterExtension
    private final CapturedLog log = new CapturedLog();

    private final Journal journal = new Journal();
    private final IOException broken = new IOException("The bell is broken");
    private final CompletableFuture<String> baking = new CompletableFuture<>();
    private final CompletableFuture<String> boxing = new CompletableFuture<>();

    // Responses contain only receivers that return something, because a void method has no None.
    @Test
    void f13SendCallsInOrderAndReturnsWhatReceiversReturn() {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
                .answering("weigh", signal -> signal.size())
                .answering("look", signal -> null));
        dispatcher.connect(DONES, signal -> journal.note("silent"));

        assertThat(dispatcher.channelOf(DONE).send(DONE).list())
                .containsExactly(new Response("weigh", 4), new Response("look", null));
        assertThat(journal.entries()).containsExactly("silent");
        assertThat(dispatcher(registry()).channelOf(DONE).send(DONE).list()).isEmpty();
    }

    // A checked exception comes inside an unchecked one, the others as they are.
    @Test
    void f14TheFirstExceptionEndsTheSendAndPropagates() {
        RuntimeException worse = new IllegalStateException("So is the horn");
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
                .noting(journal, "before")
                .receiver("horn", signal -> {
                    throw worse;
                })
                .noting(journal, "after"));

        assertThat(catchThrowable(() -> dispatcher.channelOf(DONE).send(DONE))).isSameAs(worse);
        assertThat(journal.entries()).containsExactly("before");
    }

    // A failure is different from an exception that a receiver returned.
    @Test
    void f15RobustGoesOnAndTellsFailuresFromValues() {
        Dispatcher dispatcher = dispatcher(
                part(PizzaDone.class).answering("judge", signal -> broken).receiver("ring", this::fail));
        dispatcher.connect(DONES, signal -> journal.note("after"));
        Responses responses = dispatcher.channelOf(DONE).sendRobust(DONE);

        assertThat(responses.list()).containsExactly(new Response("judge", broken));
        assertThat(responses.failures()).containsExactly(new Failure("ring", DONE, broken));
        assertThat(journal.entries()).containsExactly("after");
    }

    @Test
    void f16EachFailureIsOneErrorInTheLogNamingTheReceiver() {
        Dispatcher dispatcher =
                dispatcher(part(PizzaDone.class).receiver("ring", this::fail).receiver("honk", this::fail));
        dispatcher.channelOf(DONE).sendRobust(DONE);

        assertThat(log.records())
                .satisfiesExactly(
                        first -> assertThat(first.getMessage()).contains("ring"),
                        second -> assertThat(second.getMessage()).contains("honk"))
                .allSatisfy(record -> {
                    assertThat(record.getLoggerName()).isEqualTo("dev.signalbox");
                    assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
                    assertThat(record.getThrown()).isSameAs(broken);
                });
    }

    // Every receiver has a name, so that logging a failure cannot fail.
    @Test
    void f17ARobustSendSurvivesTheFailureOfAReceiverWithoutId() {
        Dispatcher dispatcher = dispatcher(registry());
        dispatcher.connect(DONES, signal -> {
            throw new IllegalStateException("The bell is broken");
        });
        dispatcher.connect(DONES, signal -> journal.note("after"));

        assertThat(dispatcher.channelOf(DONE).sendRobust(DONE).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.receiver()).startsWith("com.acme.PizzaDone#"));
        assertThat(journal.entries()).containsExactly("after");
        assertThat(log.records()).hasSize(1);
    }

    @Test
    void f23WhatIsConnectedDuringASendHearsTheNext() {
        Dispatcher dispatcher = dispatcher(registry());
        List<Registration> late = new ArrayList<>();
        dispatcher.connect(DONES, signal -> {
            if (late.isEmpty()) {
                late.add(dispatcher.connect(DONES, any -> journal.note("late")));
            }
        });

        dispatcher.channelOf(DONE).sendRobust(DONE);
        assertThat(journal.entries()).isEmpty();
        dispatcher.channelOf(DONE).sendRobust(DONE);
        assertThat(journal.entries()).containsExactly("late");
    }

    @Test
    void f24ReceiversMayDisconnectThemselvesAndOthersDuringASend() {
        Dispatcher dispatcher = dispatcher(registry());
        List<Registration> connections = new ArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            connections.add(dispatcher.connect(DONES, signal -> {
                journal.note(name);
                connections.forEach(Registration::close);
            }));
        }

        dispatcher.channelOf(DONE).send(DONE);
        assertThat(journal.entries()).containsExactly("first", "second", "third");
        assertThat(dispatcher.hasReceivers(DONES)).isFalse();
    }

    // When the stack ends, Signalbox throws its own error, which names the loop.
    @Test
    void f25ReentrantSendsAreAllowedUntilTheStackEnds() {
        Dispatcher dispatcher = dispatcher(registry());
        dispatcher.connect(DONES, signal -> {
            journal.note("size " + signal.size());
            if (signal.size() > 0) {
                PizzaDone smaller = new PizzaDone(null, signal.size() - 1);
                dispatcher.channelOf(smaller).send(smaller);
            }
        });
        dispatcher.channelOf(DONE).send(DONE);
        assertThat(journal.entries()).containsExactly("size 4", "size 3", "size 2", "size 1", "size 0");

        Oven oven = new Oven();
        oven.use(dispatcher);
        dispatcher.connect(DONES, oven::burn);
        dispatcher.connect(Topic.of(PizzaBurnt.class), oven::bake);
        assertThatThrownBy(() -> dispatcher.channelOf(DONE).send(DONE)).isInstanceOf(SignalLoopError.class);
    }

    // Always, while Django has an option for this. A change affects only the signals that it concerns.
    @Test
    void f26WhoHearsASenderIsFoundOnceAndAgainAfterAChange() {
        AtomicInteger lookUps = new AtomicInteger();
        FakePart<PizzaDone> ring = part(PizzaDone.class).noting(journal, "ring");
        Registry counted = new CountingRegistry(registry(FakeBinder.binder("com.acme.Counter", ring)), lookUps);
        Dispatcher dispatcher = application(counted).build();

        dispatcher.channelOf(DONE).send(DONE);
        int first = lookUps.get();
        dispatcher.channelOf(DONE).send(DONE);
        dispatcher.channelOf(DONE).send(new PizzaDone("a note", 4));
        assertThat(lookUps).hasValue(first);

        dispatcher.connect(DONES.from(PizzaKitchen.class), signal -> {});
        dispatcher.channelOf(DONE).send(DONE);
        assertThat(lookUps).hasValueGreaterThan(first);
        assertThat(journal.entries()).hasSize(4);
    }

    @Test
    void f27NoLockIsHeldWhileReceiversRun() {
        Dispatcher dispatcher = dispatcher(registry());
        dispatcher.connect(
                DONES,
                signal -> onAnotherThread(() -> {
                    dispatcher.connect(DONES, any -> journal.note("late"));
                    dispatcher.mute(DONES).close();
                    dispatcher.receivers();
                }));
        dispatcher.channelOf(DONE).send(DONE);
        assertThat(journal.entries()).isEmpty();

        dispatcher.channelOf(DONE).send(DONE);
        assertThat(journal.entries()).containsExactly("late");
    }

    // There is one order of receivers. It includes those that return a stage.
    @Test
    void f29SettledResponsesKeepTheOrderWhicheverCompletesFirst() {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
                .answering("bake", signal -> noting("bake", baking))
                .answering("weigh", signal -> noting("weigh", 4))
                .answering("box", signal -> noting("box", boxing)));
        CompletableFuture<Responses> sent =
                dispatcher.channelOf(DONE).send(DONE).settled().toCompletableFuture();
        assertThat(journal.entries()).containsExactly("bake", "weigh", "box");

        boxing.complete("boxed");
        baking.complete("baked");
        assertThat(sent.join().list())
                .containsExactly(new Response("bake", "baked"), new Response("weigh", 4), new Response("box", "boxed"));
    }

    // The sender does not wait for them, because no event loop has to run them.
    @Test
    void f30APlainSendHandsAsyncReceiversToTheExecutorAndReturns() {
        QueuedExecutor executor = new QueuedExecutor();
        Dispatcher dispatcher = application(
                        part(PizzaDone.class).under(Terms.DEFAULT.onExecutor()).noting(journal, "async"),
                        part(PizzaDone.class).noting(journal, "now"))
                .executor(executor)
                .build();
        dispatcher.channelOf(DONE).send(DONE);
        assertThat(journal.entries()).containsExactly("now");

        executor.runAll();
        assertThat(journal.entries()).containsExactly("now", "async");
    }

    // No stage is cancelled, because stages need not support this. One exception carries the others.
    @Test
    void f31OfSeveralFailedStagesTheFirstReceiversCarriesTheOthers() {
        IllegalStateException torn = new IllegalStateException("The box is torn");
        Dispatcher dispatcher = dispatcher(
                part(PizzaDone.class).answering("bake", signal -> baking).answering("box", signal -> boxing));
        CompletableFuture<Responses> sent =
                dispatcher.channelOf(DONE).send(DONE).settled().toCompletableFuture();

        boxing.completeExceptionally(torn);
        assertThat(sent).isNotDone();
        assertThat(baking).isNotCancelled();

        baking.completeExceptionally(broken);
        assertThat(catchThrowable(sent::join)).cause().isSameAs(broken).hasSuppressedException(torn);
    }

    // A robust send returns the stages themselves, with their failures. settled() awaits them, as after any send.
    @Test
    void f32ARobustSendGivesTheStagesThemselves() {
        Dispatcher dispatcher = dispatcher(
                part(PizzaDone.class).answering("bake", signal -> baking).answering("ring", signal -> {
                    throw broken;
                }));
        Responses responses = dispatcher.channelOf(DONE).sendRobust(DONE);

        assertThat(responses.list()).containsExactly(new Response("bake", baking));
        assertThat(responses.failures()).extracting(Failure::receiver).containsExactly("ring");
    }

    @Test
    void f33ReceiversThatReturnStagesAreCalledOnTheSendingThread() {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
                .answering("bake", signal -> noting(Thread.currentThread().getName(), baking)));
        dispatcher.channelOf(DONE).send(DONE).settled();

        assertThat(journal.entries()).containsExactly(Thread.currentThread().getName());
    }

    @Test
    void f34ReceiversShareTheThreadsContextWithEachOtherAndTheSender() {
        ThreadLocal<String> context = ThreadLocal.withInitial(() -> "sender");
        Dispatcher dispatcher = dispatcher(registry());
        dispatcher.connect(DONES, signal -> {
            journal.note(context.get());
            context.set("first receiver");
        });
        dispatcher.connect(DONES, signal -> {
            journal.note(context.get());
            context.set("second receiver");
        });
        dispatcher.channelOf(DONE).send(DONE);

        assertThat(journal.entries()).containsExactly("sender", "first receiver");
        assertThat(context.get()).isEqualTo("second receiver");
        context.remove();
    }

    // A record does not change, but an object in it may.
    @Test
    void f39ReceiversShareTheSignal() {
        StringBuilder note = new StringBuilder();
        PizzaDone signal = new PizzaDone(note, 4);
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
                .receiver("write", heard -> note.append("extra cheese"))
                .receiver("read", heard -> journal.note(String.valueOf(heard.sender()))));
        dispatcher.channelOf(signal).send(signal);

        assertThat(journal.entries()).containsExactly("extra cheese");
    }

    /** Notes that a receiver was called, and returns its answer. */
    private <T> T noting(String entry, T answer) {
        journal.note(entry);
        return answer;
    }

    private void fail(PizzaDone signal) throws IOException {
        throw broken;
    }

    /** Counts how often it is asked for the receivers of a signal. */
    private record CountingRegistry(Registry registry, AtomicInteger lookUps) implements Registry {

        @Override
        public List<String> signals() {
            return registry.signals();
        }

        @Override
        public List<Binder> binders(String signal) {
            lookUps.incrementAndGet();
            return registry.binders(signal);
        }
    }
}
