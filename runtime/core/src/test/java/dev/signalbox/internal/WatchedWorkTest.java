package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.OtherThread.onAnotherThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.acme.PizzaDone;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Registration;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Delivery;
import dev.signalbox.spi.Terms;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Watchers are told of work on other threads, and when it ends. */
class WatchedWorkTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);
    private static final Terms ASYNC = Terms.DEFAULT.onExecutor();
    private static final Executor REFUSING = work -> {
        throw new RejectedExecutionException("Closing time");
    };

    private final Journal journal = new Journal();
    private final QueuedExecutor executor = new QueuedExecutor();
    private final FakeTransaction transaction = new FakeTransaction();
    private final CompletableFuture<String> stage = new CompletableFuture<>();

    @Test
    void aReceiverOnTheExecutorThatFails() {
        Dispatcher kitchen = watched(part(PizzaDone.class).under(ASYNC).failing("mail", new IOException("no line")));
        send(kitchen);
        onAnotherThread(executor::runAll);

        assertThat(journal.entries())
                .containsExactly("sent PizzaDone", "begun mail", "before mail", "failed mail: no line", "ended mail");
    }

    @Test
    void whatTheExecutorRefuses() {
        Dispatcher kitchen =
                watched(REFUSING, part(PizzaDone.class).under(ASYNC).noting(journal, "mail"));

        assertThat(catchThrowable(() -> send(kitchen))).isInstanceOf(RejectedExecutionException.class);
        assertThat(journal.entries()).containsExactly("sent PizzaDone", "begun mail", "ended mail");
    }

    @Test
    void whatTheExecutorRefusesAfterACommit() {
        Dispatcher kitchen = watched(
                REFUSING,
                part(PizzaDone.class).under(ASYNC.at(Phase.AFTER_COMMIT)).noting(journal, "mail"));
        send(kitchen);
        transaction.commit();

        assertThat(journal.entries())
                .containsExactly("sent PizzaDone", "begun mail", "ended mail", "failed later mail: Closing time");
    }

    @Test
    void aStageIsUnderWayUntilItIsComplete() {
        Dispatcher kitchen = watched(part(PizzaDone.class).answering("bake", any -> stage));
        send(kitchen);
        assertThat(journal.entries()).containsExactly("sent PizzaDone", "before bake", "after bake", "begun bake");

        journal.clear();
        stage.complete("baked");
        assertThat(journal.entries()).containsExactly("ended bake");
    }

    @Test
    void aStageThatFailsBelongsToTheThreadThatBeganIt() {
        // This stage wraps the failure of the first one.
        CompletableFuture<String> second = stage.thenApply(value -> value);
        Dispatcher kitchen = watched(part(PizzaDone.class).answering("bake", any -> second));
        send(kitchen);
        journal.clear();
        onAnotherThread(() -> {
            Registration other = Integration.of(kitchen).watch(new NotingWatcher(journal, "other "));
            stage.completeExceptionally(new IOException("no gas"));
            other.close();
        });

        assertThat(journal.entries()).containsExactly("failed later bake: no gas", "ended bake");
    }

    @Test
    void aStageOfAnAsyncReceiverIsBegunBeforeItsWorkEnds() {
        Dispatcher kitchen = watched(part(PizzaDone.class).under(ASYNC).answering("bake", any -> stage));
        send(kitchen);
        executor.runAll();
        stage.completeExceptionally(new IOException("no gas"));

        assertThat(journal.entries())
                .containsExactly(
                        "sent PizzaDone",
                        "begun bake",
                        "before bake",
                        "after bake",
                        "begun bake",
                        "ended bake",
                        "failed later bake: no gas",
                        "ended bake");
    }

    @Test
    void whatAnIntegrationHandlesAndCarries() {
        Dispatcher kitchen = watched(
                part(PizzaDone.class).under(ASYNC.at(Phase.AFTER_COMMIT)).noting(journal, "mail"));
        Delivery<PizzaDone> delivery =
                Integration.of(kitchen).deliveries(DONE, Phase.AFTER_COMMIT).get(0);
        Integration.of(kitchen)
                .executor()
                .execute(delivery.carried(() -> delivery.handle(DONE, new IllegalStateException("not committed"))));
        onAnotherThread(executor::runAll);

        assertThat(journal.entries()).containsExactly("begun mail", "failed later mail: not committed", "ended mail");
    }

    private Dispatcher watched(FakePart<?>... parts) {
        return watched(executor, parts);
    }

    private Dispatcher watched(Executor executor, FakePart<?>... parts) {
        Dispatcher kitchen = application(parts)
                .executor(executor)
                .transactions(() -> transaction)
                .onFailure(failure -> {})
                .build();
        Integration.of(kitchen).watch(new NotingWatcher(journal, ""));
        return kitchen;
    }

    private static void send(Dispatcher dispatcher) {
        dispatcher.channelOf(DONE).send(DONE);
    }
}
