package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Responses;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Terms;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Receivers on the executor. */
@Timeout(30)
class AsyncTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);
    private static final Terms ASYNC = Terms.DEFAULT.onExecutor();
    private static final Executor REFUSING = work -> {
        throw new RejectedExecutionException("Closing time");
    };

    @RegisterExtension
    private final CapturedLog log = new CapturedLog();

    private final Journal journal = new Journal();
    private final QueuedExecutor executor = new QueuedExecutor();

    @Test
    void anAsyncReceiverIsCalledOnTheGivenExecutor() {
        Dispatcher dispatcher = application(
                        async().noting(journal, "mail"), part(PizzaDone.class).noting(journal, "ring"))
                .executor(executor)
                .build();

        send(dispatcher);
        assertThat(journal.entries()).containsExactly("ring");

        executor.runAll();
        assertThat(journal.entries()).containsExactly("ring", "mail");
    }

    @Test
    void aStageThatFailsLaterIsHandledToo() {
        CompletableFuture<String> sending = new CompletableFuture<>();
        Dispatcher dispatcher = application(async().answering("mail", signal -> sending))
                .executor(executor)
                .build();
        send(dispatcher);
        executor.runAll();
        assertThat(log.records()).isEmpty();

        sending.completeExceptionally(new IOException("No line to the mail server"));

        assertThat(log.records())
                .singleElement()
                .satisfies(record -> assertThat(record.getThrown()).hasMessage("No line to the mail server"));
    }

    @Test
    void anAsyncReceiverDoesNotAnswerTheSender() {
        Dispatcher dispatcher = application(async().answering("mail", signal -> "sent"))
                .executor(Runnable::run)
                .build();

        assertThat(dispatcher.channelOf(DONE).send(DONE)).isSameAs(Responses.none());
    }

    @Test
    void anAsyncReceiverIsHandedOverOnlyAfterItsPhase() {
        FakeTransaction transaction = new FakeTransaction();
        Dispatcher dispatcher = application(asyncAt(Phase.AFTER_COMMIT).noting(journal, "mail"))
                .executor(executor)
                .transactions(() -> transaction)
                .build();

        send(dispatcher);
        assertThat(executor.isEmpty()).isTrue();

        transaction.commit();
        assertThat(journal.entries()).isEmpty();

        executor.runAll();
        assertThat(journal.entries()).containsExactly("mail");
    }

    @Test
    void anAsyncReceiverThatAwaitsNoPhaseIsHandedOverAtOnceInATransactionToo() {
        FakeTransaction transaction = new FakeTransaction();
        Dispatcher dispatcher = application(async().noting(journal, "mail"))
                .executor(executor)
                .transactions(() -> transaction)
                .build();

        send(dispatcher);
        executor.runAll();

        assertThat(journal.entries()).containsExactly("mail");
        assertThat(transaction.isEmpty()).isTrue();
    }

    @Test
    void withoutATransactionAnAsyncReceiverIsHandedOverAtOnceUnlessItAwaitsARollback() {
        Dispatcher dispatcher = application(
                        asyncAt(Phase.AFTER_COMMIT).noting(journal, "mail"),
                        asyncAt(Phase.AFTER_ROLLBACK).noting(journal, "regret"))
                .executor(executor)
                .build();

        send(dispatcher);
        executor.runAll();

        assertThat(journal.entries()).containsExactly("mail");
    }

    @Test
    void theFailureOfAnAsyncReceiverIsLoggedWithItsIdAndStopsNoOther() {
        IOException broken = new IOException("No mail server");
        Dispatcher dispatcher = application(async().receiver("com.acme.Counter#mail", signal -> {
                            throw broken;
                        })
                        .noting(journal, "print"))
                .executor(Runnable::run)
                .build();

        send(dispatcher);

        assertThat(journal.entries()).containsExactly("print");
        assertThat(log.records()).singleElement().satisfies(record -> {
            assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(record.getMessage()).contains("com.acme.Counter#mail");
            assertThat(record.getThrown()).isSameAs(broken);
        });
    }

    @Test
    void anExecutorThatRefusesIsReportedToTheSender() {
        Dispatcher dispatcher =
                application(async().noting(journal, "mail")).executor(REFUSING).build();

        assertThatThrownBy(() -> send(dispatcher)).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void anExecutorThatRefusesAfterCommitIsLoggedAndStopsNoOther() {
        FakeTransaction transaction = new FakeTransaction();
        Dispatcher dispatcher = application(
                        asyncAt(Phase.AFTER_COMMIT).noting(journal, "mail"),
                        part(PizzaDone.class)
                                .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT))
                                .noting(journal, "ring"))
                .executor(REFUSING)
                .transactions(() -> transaction)
                .build();

        send(dispatcher);
        transaction.commit();

        assertThat(journal.entries()).containsExactly("ring");
        assertThat(log.records()).singleElement().satisfies(record -> {
            assertThat(record.getMessage()).contains("mail");
            assertThat(record.getThrown()).isInstanceOf(RejectedExecutionException.class);
        });
    }

    @Test
    void theDispatchersExecutorIsTheGivenOne() {
        Dispatcher dispatcher =
                application(async().noting(journal, "mail")).executor(executor).build();

        Integration.of(dispatcher).executor().execute(() -> journal.note("work"));
        assertThat(journal.entries()).isEmpty();

        executor.runAll();
        assertThat(journal.entries()).containsExactly("work");
    }

    @Test
    void aGivenExecutorIsNotClosedWithTheDispatcher() {
        ExecutorService given = Executors.newSingleThreadExecutor();
        try {
            Dispatcher dispatcher =
                    application(async().noting(journal, "mail")).executor(given).build();
            send(dispatcher);
            dispatcher.close();

            assertThat(given.isShutdown()).isFalse();
        } finally {
            given.shutdown();
        }
    }

    @Test
    void theOwnExecutorRunsVirtualThreadsWhereTheJvmHasThem() {
        CompletableFuture<Thread> calledOn = new CompletableFuture<>();
        Dispatcher dispatcher =
                dispatcher(async().receiver("mail", signal -> calledOn.complete(Thread.currentThread())));
        send(dispatcher);
        Thread thread = calledOn.orTimeout(10, TimeUnit.SECONDS).join();
        dispatcher.close();

        assertThat(thread).isNotSameAs(Thread.currentThread());
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.toString().startsWith("VirtualThread"))
                .isEqualTo(Runtime.version().feature() >= 21);
    }

    @Test
    void closingWaitsForReceiversUnderWayOnTheOwnExecutor() throws InterruptedException {
        CompletableFuture<Thread> closing = new CompletableFuture<>();
        Dispatcher dispatcher = dispatcher(async().receiver("mail", signal -> {
            awaitRest(closing.orTimeout(10, TimeUnit.SECONDS).join());
            journal.note("mailed");
        }));
        send(dispatcher);
        close(dispatcher, closing);

        assertThat(journal.entries()).containsExactly("mailed", "closed");
    }

    @Test
    void closingWaitsForWhatReceiversUnderWaySendToAsyncOnes() throws InterruptedException {
        CompletableFuture<Thread> closing = new CompletableFuture<>();
        CompletableFuture<Dispatcher> sender = new CompletableFuture<>();
        Dispatcher dispatcher = dispatcher(
                async().receiver("mail", signal -> {
                    awaitRest(closing.orTimeout(10, TimeUnit.SECONDS).join());
                    PizzaBurnt burnt = new PizzaBurnt(1);
                    sender.join().channelOf(burnt).send(burnt);
                }),
                part(PizzaBurnt.class).under(ASYNC).receiver("apologise", signal -> {
                    // Long enough for a close that does not wait.
                    closing.join().join(200);
                    journal.note("apologised");
                }));
        sender.complete(dispatcher);
        send(dispatcher);
        close(dispatcher, closing);

        assertThat(journal.entries()).containsExactly("apologised", "closed");
    }

    @Test
    void closingADispatcherThatHadNoAsyncReceiverIsHarmless() {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class).noting(journal, "ring"));
        send(dispatcher);
        dispatcher.close();
        dispatcher.close();

        assertThat(journal.entries()).containsExactly("ring");
    }

    /** Closes a dispatcher on a thread that its receivers know, and records the end of the close. */
    private void close(Dispatcher dispatcher, CompletableFuture<Thread> closing) throws InterruptedException {
        Thread closer = new Thread(() -> {
            dispatcher.close();
            journal.note("closed");
        });
        closer.start();
        closing.complete(closer);
        closer.join();
    }

    /** Waits until a thread waits itself or has ended. */
    private static void awaitRest(Thread thread) {
        while (thread.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
    }

    private static FakePart<PizzaDone> async() {
        return part(PizzaDone.class).under(ASYNC);
    }

    private static FakePart<PizzaDone> asyncAt(Phase phase) {
        return part(PizzaDone.class).under(ASYNC.at(phase));
    }

    private static void send(Dispatcher dispatcher) {
        dispatcher.channelOf(DONE).send(DONE);
    }
}
