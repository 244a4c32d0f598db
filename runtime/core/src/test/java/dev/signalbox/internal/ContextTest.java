package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.OtherThread.onAnotherThread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.PizzaDone;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Delivery;
import dev.signalbox.spi.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The context that an application attaches to deferred calls. */
class ContextTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);
    private static final ThreadLocal<String> TABLE = ThreadLocal.withInitial(() -> "none");

    private final Journal journal = new Journal();
    private final QueuedExecutor executor = new QueuedExecutor();
    private final FakeTransaction transaction = new FakeTransaction();

    @AfterEach
    void leaveTable() {
        TABLE.remove();
    }

    @Test
    void itGoesToTheExecutor() {
        Dispatcher dispatcher = withReceiver(Terms.DEFAULT.onExecutor());
        sendAt("window", dispatcher);
        onAnotherThread(executor::runAll);

        assertThat(journal.entries()).containsExactly("heard at window");
    }

    @Test
    void itGoesToALaterPhase() {
        Dispatcher dispatcher = withReceiver(Terms.DEFAULT.at(Phase.AFTER_COMMIT));
        sendAt("window", dispatcher);
        onAnotherThread(transaction::commit);

        assertThat(journal.entries()).containsExactly("heard at window");
    }

    @Test
    void itGoesThroughALaterPhaseToTheExecutor() {
        Dispatcher dispatcher =
                withReceiver(Terms.DEFAULT.at(Phase.AFTER_COMMIT).onExecutor());
        sendAt("window", dispatcher);
        onAnotherThread(transaction::commit);
        onAnotherThread(executor::runAll);

        assertThat(journal.entries()).containsExactly("heard at window");
    }

    @Test
    void itGoesWithWhatAnIntegrationCarries() {
        Dispatcher dispatcher = withReceiver(Terms.DEFAULT.at(Phase.AFTER_COMMIT));
        Delivery<PizzaDone> delivery =
                Integration.of(dispatcher).deliveries(DONE, Phase.AFTER_COMMIT).get(0);
        TABLE.set("window");
        Runnable carried = delivery.carried(() -> journal.note("ran at " + TABLE.get()));
        onAnotherThread(carried);

        assertThat(journal.entries()).containsExactly("ran at window");
    }

    @Test
    void itIsNotAskedForACallAtOnce() {
        send(application(part(PizzaDone.class).noting(journal, "heard"))
                .context(call -> {
                    throw new AssertionError("Nothing is for later");
                })
                .build());

        assertThat(journal.entries()).containsExactly("heard");
    }

    @Test
    void whatItThrowsReachesTheSenderAndNothingIsKept() {
        IllegalStateException unable = new IllegalStateException("No context");
        Dispatcher dispatcher = application(
                        part(PizzaDone.class).under(Terms.DEFAULT.onExecutor()).noting(journal, "heard"))
                .executor(executor)
                .context(call -> {
                    throw unable;
                })
                .build();

        assertThatThrownBy(() -> send(dispatcher)).isSameAs(unable);
        assertThat(executor.isEmpty()).isTrue();
    }

    private Dispatcher withReceiver(Terms terms) {
        return application(part(PizzaDone.class)
                        .under(terms)
                        .receiver("hear", any -> journal.note("heard at " + TABLE.get())))
                .executor(executor)
                .transactions(() -> transaction)
                .context(ContextTest::withTable)
                .build();
    }

    private static Runnable withTable(Runnable call) {
        String table = TABLE.get();
        return () -> {
            String before = TABLE.get();
            TABLE.set(table);
            try {
                call.run();
            } finally {
                TABLE.set(before);
            }
        };
    }

    /** Sends while the thread has this table as its context. The thread has left the table when the call runs. */
    private static void sendAt(String table, Dispatcher dispatcher) {
        TABLE.set(table);
        send(dispatcher);
        TABLE.remove();
    }

    private static void send(Dispatcher dispatcher) {
        dispatcher.channelOf(DONE).send(DONE);
    }
}
