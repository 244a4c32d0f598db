package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverException;
import dev.signalbox.Registration;
import dev.signalbox.Responses;
import dev.signalbox.Responses.Response;
import dev.signalbox.SignalLoopError;
import dev.signalbox.Topic;
import dev.signalbox.internal.process.ProcessDispatcher;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Terms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Sends that run on the executor. */
class AsyncSendTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);

    private final Journal journal = new Journal();
    private final QueuedExecutor executor = new QueuedExecutor();

    @Test
    void allReceiversAreCalledOnTheExecutorAndTheSenderDoesNotWait() {
        CompletableFuture<Responses> sent = send(
                part(PizzaDone.class).noting(journal, "ring"),
                part(PizzaDone.class).answering("weigh", any -> 4));
        assertThat(journal.entries()).isEmpty();
        assertThat(sent).isNotDone();

        executor.runAll();
        assertThat(journal.entries()).containsExactly("ring");
        assertThat(sent.join().list()).containsExactly(new Response("weigh", 4));
    }

    @Test
    void withoutAnExecutorItIsAThreadOfTheDispatchersOwn() {
        List<Thread> threads = new ArrayList<>();
        try (Dispatcher dispatcher = application(
                        part(PizzaDone.class).receiver("ring", any -> threads.add(Thread.currentThread())))
                .build()) {
            dispatcher.channelOf(DONE).sendAsync(DONE).toCompletableFuture().join();
        }

        assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void theExceptionThatEndsTheSendIsThatOfTheStage() {
        IllegalStateException broken = new IllegalStateException("The bell is broken");
        CompletableFuture<Responses> sent =
                send(part(PizzaDone.class).failing("ring", broken).noting(journal, "after"));
        executor.runAll();

        assertThat(sent).isCompletedExceptionally();
        assertThat(catchThrowable(sent::join)).cause().isSameAs(broken);
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void aCheckedExceptionIsWrappedAsInAnySend() {
        CompletableFuture<Responses> sent = send(part(PizzaDone.class).failing("ring", new IOException("no line")));
        executor.runAll();

        assertThat(catchThrowable(sent::join)).cause().isInstanceOf(ReceiverException.class);
    }

    @Test
    void anErrorIsTheStagesToo() {
        AssertionError own = new AssertionError("own");
        CompletableFuture<Responses> sent = send(part(PizzaDone.class).receiver("ring", any -> {
            throw own;
        }));
        executor.runAll();

        assertThat(catchThrowable(sent::join)).cause().isSameAs(own);
    }

    @Test
    void anExecutorThatRefusesFailsTheStage() {
        RejectedExecutionException full = new RejectedExecutionException("full");
        Dispatcher dispatcher = application(part(PizzaDone.class).noting(journal, "ring"))
                .executor(work -> {
                    throw full;
                })
                .build();

        CompletableFuture<Responses> sent =
                dispatcher.channelOf(DONE).sendAsync(DONE).toCompletableFuture();
        assertThat(catchThrowable(sent::join)).cause().isSameAs(full);
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void whatReceiversHaveBegunIsAwaitedOnRequest() {
        CompletableFuture<String> baking = new CompletableFuture<>();
        CompletableFuture<Responses> sent = send(part(PizzaDone.class).answering("bake", any -> baking));
        CompletableFuture<Responses> settled = sent.thenCompose(Responses::settled);
        executor.runAll();
        assertThat(sent).isCompleted();
        assertThat(settled).isNotDone();

        baking.complete("baked");
        assertThat(settled.join().list()).containsExactly(new Response("bake", "baked"));
    }

    @Test
    void whatTheSenderHasMutedStaysMuted() {
        Dispatcher dispatcher = kitchen(part(PizzaDone.class).noting(journal, "ring"));
        Registration muting = dispatcher.mute(Topic.of(PizzaDone.class));
        CompletableFuture<Responses> sent =
                dispatcher.channelOf(DONE).sendAsync(DONE).toCompletableFuture();
        OtherThread.onAnotherThread(executor::runAll);
        muting.close();

        assertThat(sent).isCompletedWithValue(Responses.none());
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void aWatchOfTheSenderIsToldOfAll() {
        Dispatcher dispatcher = kitchen(part(PizzaDone.class).noting(journal, "ring"));
        Integration.of(dispatcher).watch(new NotingWatcher(journal, ""));
        dispatcher.channelOf(DONE).sendAsync(DONE);
        assertThat(journal.entries()).containsExactly("begun sendAsync(com.acme.PizzaDone)");

        executor.runAll();
        assertThat(journal.entries())
                .contains("sent PizzaDone", "ring")
                .endsWith("ended sendAsync(com.acme.PizzaDone)");
    }

    @Test
    void theTransactionOfTheSenderStaysBehind() {
        FakeTransaction transaction = new FakeTransaction();
        boolean[] inTransaction = {true};
        Dispatcher dispatcher = application(part(PizzaDone.class)
                        .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT))
                        .noting(journal, "mail"))
                .executor(executor)
                .transactions(() -> inTransaction[0] ? transaction : null)
                .build();
        dispatcher.channelOf(DONE).sendAsync(DONE);
        inTransaction[0] = false;
        executor.runAll();

        assertThat(journal.entries()).containsExactly("mail");
    }

    @Test
    void aLoopOfThemEnds() {
        List<CompletableFuture<Responses>> sends = new ArrayList<>();
        Channel<?>[] channel = new Channel<?>[1];
        Dispatcher dispatcher =
                kitchen(part(PizzaDone.class).receiver("ring", done -> sends.add(send(done, channel[0]))));
        channel[0] = dispatcher.channel(PizzaDone.class);
        sends.add(send(DONE, channel[0]));
        executor.runAll();

        assertThat(catchThrowable(() -> sends.get(sends.size() - 1).join()))
                .cause()
                .isInstanceOfSatisfying(
                        SignalLoopError.class,
                        loop -> assertThat(loop.receivers()).containsOnly("sendAsync(com.acme.PizzaDone)"));
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<Responses> send(PizzaDone done, Channel<?> channel) {
        return ((Channel<PizzaDone>) channel).sendAsync(done).toCompletableFuture();
    }

    @Test
    void theSendIsTheApplicationsThatTheSenderUses() {
        ProcessDispatcher process =
                new ProcessDispatcher(application(part(PizzaBurnt.class)).build());
        Channel<PizzaDone> channel = process.channel(PizzaDone.class);
        Dispatcher other = kitchen(part(PizzaDone.class).noting(journal, "other"));
        try (Registration use = process.use(other)) {
            assertThat(use).isNotNull();
            channel.sendAsync(DONE);
        }
        executor.runAll();

        assertThat(journal.entries()).containsExactly("other");
    }

    private CompletableFuture<Responses> send(FakePart<?>... parts) {
        return kitchen(parts).channelOf(DONE).sendAsync(DONE).toCompletableFuture();
    }

    private Dispatcher kitchen(FakePart<?>... parts) {
        return application(parts).executor(executor).build();
    }
}
