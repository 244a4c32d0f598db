package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.acme.Kitchen;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverException;
import dev.signalbox.Responses;
import dev.signalbox.Responses.Response;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Terms;
import dev.signalbox.spi.Transaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When receivers are called in the transaction. */
class PhaseTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);
    private static final PizzaBurnt BURNT = new PizzaBurnt(4);

    @RegisterExtension
    private final CapturedLog log = new CapturedLog();

    private final Journal journal = new Journal();
    private final FakeTransaction transaction = new FakeTransaction();
    private boolean inTransaction = true;

    @Test
    void eachPhasesWorkIsKeptUntilThePhaseComes() {
        Dispatcher dispatcher = withReceiversOfAllPhases();

        send(dispatcher);
        assertThat(journal.entries()).containsExactly("now");

        transaction.commit();
        assertThat(journal.entries()).containsExactly("now", "before commit", "after commit", "after completion");
    }

    @Test
    void aRollbackCallsItsOwnPhaseAndCompletionOnly() {
        Dispatcher dispatcher = withReceiversOfAllPhases();

        send(dispatcher);
        transaction.rollback();

        assertThat(journal.entries()).containsExactly("now", "after rollback", "after completion");
    }

    @Test
    void theWorkOfOnePhaseRunsInTheOrderOfTheSendsAndOfTheReceivers() {
        Dispatcher dispatcher = withReceivers(
                at(Phase.AFTER_COMMIT)
                        .receiver("ring", signal -> journal.note("ring " + signal.size()))
                        .receiver("sweep", signal -> journal.note("sweep " + signal.size())),
                part(PizzaDone.class)
                        .under(Terms.DEFAULT.order(-1).at(Phase.AFTER_COMMIT))
                        .receiver("first", signal -> journal.note("first " + signal.size())));

        dispatcher.channel(PizzaDone.class).send(new PizzaDone(null, 1));
        dispatcher.channel(PizzaDone.class).send(new PizzaDone(null, 2));
        transaction.commit();

        assertThat(journal.entries()).containsExactly("first 1", "ring 1", "sweep 1", "first 2", "ring 2", "sweep 2");
    }

    @Test
    void whatAReceiverSendsBeforeCommitIsKeptByTheSameTransaction() {
        List<Dispatcher> dispatcher = new ArrayList<>();
        dispatcher.add(withReceivers(
                at(Phase.BEFORE_COMMIT)
                        .receiver(
                                "burn",
                                signal -> dispatcher.get(0).channelOf(BURNT).send(BURNT)),
                part(PizzaBurnt.class)
                        .under(Terms.DEFAULT.at(Phase.BEFORE_COMMIT))
                        .noting(journal, "check"),
                part(PizzaBurnt.class)
                        .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT))
                        .noting(journal, "apologise")));

        send(dispatcher.get(0));
        assertThat(journal.entries()).isEmpty();

        transaction.commit();
        assertThat(journal.entries()).containsExactly("check", "apologise");
    }

    @Test
    void anExceptionBeforeCommitReachesTheTransaction() {
        IllegalStateException broken = new IllegalStateException("The till is locked");
        Dispatcher dispatcher = withReceivers(
                at(Phase.BEFORE_COMMIT).receiver("count", failingWith(broken)).noting(journal, "after"));

        send(dispatcher);

        assertThat(catchThrowable(transaction::commit)).isSameAs(broken);
        assertThat(journal.entries()).isEmpty();
        assertThat(log.records()).isEmpty();
    }

    @Test
    void aCheckedExceptionBeforeCommitReachesTheTransactionInsideAReceiverException() {
        IOException broken = new IOException("No line to the till");
        Dispatcher dispatcher = withReceivers(at(Phase.BEFORE_COMMIT).receiver("count", failingWith(broken)));

        send(dispatcher);

        assertThatThrownBy(transaction::commit)
                .isInstanceOf(ReceiverException.class)
                .cause()
                .isSameAs(broken);
    }

    @Test
    void anExceptionAfterCommitIsLoggedWithTheReceiversIdAndStopsNoOther() {
        IOException broken = new IOException("No line to the bell");
        Dispatcher dispatcher = withReceivers(at(Phase.AFTER_COMMIT)
                .receiver("com.acme.Counter#ring", failingWith(broken))
                .noting(journal, "sweep"));

        send(dispatcher);
        transaction.commit();

        assertThat(journal.entries()).containsExactly("sweep");
        assertThat(log.records()).singleElement().satisfies(record -> {
            assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(record.getMessage()).contains("com.acme.Counter#ring").contains("com.acme.PizzaDone");
            assertThat(record.getThrown()).isSameAs(broken);
        });
    }

    @Test
    void anExceptionAfterRollbackOrCompletionIsLoggedToo() {
        IllegalStateException broken = new IllegalStateException("The bell is broken");
        Dispatcher dispatcher = withReceivers(
                at(Phase.AFTER_ROLLBACK).receiver("undo", failingWith(broken)),
                at(Phase.AFTER_COMPLETION)
                        .receiver("sweep", failingWith(broken))
                        .noting(journal, "lock up"));

        send(dispatcher);
        transaction.rollback();

        assertThat(journal.entries()).containsExactly("lock up");
        assertThat(log.records())
                .satisfiesExactly(
                        undo -> assertThat(undo.getMessage()).contains("undo"),
                        sweep -> assertThat(sweep.getMessage()).contains("sweep"));
    }

    @Test
    void anErrorAfterCommitIsNotTakenForAFailure() {
        AssertionError broken = new AssertionError("The bell is broken");
        Dispatcher dispatcher = withReceivers(at(Phase.AFTER_COMMIT).receiver("ring", signal -> {
            throw broken;
        }));

        send(dispatcher);

        assertThat(catchThrowable(transaction::commit)).isSameAs(broken);
        assertThat(log.records()).isEmpty();
    }

    @Test
    void withoutATransactionEveryPhaseIsNowExceptAfterRollback() {
        inTransaction = false;
        Dispatcher dispatcher = withReceiversOfAllPhases();

        send(dispatcher);

        assertThat(journal.entries()).containsExactly("after completion", "before commit", "now", "after commit");
    }

    @Test
    void withoutATransactionAnExceptionOfAnyPhaseReachesTheSender() {
        inTransaction = false;
        IllegalStateException broken = new IllegalStateException("The bell is broken");
        Dispatcher dispatcher = withReceivers(at(Phase.AFTER_COMMIT).receiver("ring", failingWith(broken)));

        assertThat(catchThrowable(() -> send(dispatcher))).isSameAs(broken);
    }

    @Test
    void theTransactionIsTheOneOfEachSend() {
        Dispatcher dispatcher = withReceivers(at(Phase.AFTER_COMMIT).noting(journal, "ring"));
        send(dispatcher);
        inTransaction = false;
        send(dispatcher);
        assertThat(journal.entries()).containsExactly("ring");

        transaction.commit();
        assertThat(journal.entries()).containsExactly("ring", "ring");
    }

    @Test
    void noTransactionIsAskedForWhereAllAreCalledNow() {
        Dispatcher dispatcher = application(part(PizzaDone.class).answering("ring", signal -> "ding"))
                .transactions(() -> {
                    throw new AssertionError("Finding a transaction may cost something");
                })
                .build();

        assertThat(dispatcher.channelOf(DONE).send(DONE).list()).hasSize(1);
    }

    @Test
    void onlyReceiversCalledAtOnceAnswerTheSender() {
        Dispatcher dispatcher = withReceivers(at(Phase.AFTER_COMMIT).answering("ring", signal -> "ding"));

        assertThat(dispatcher.channelOf(DONE).send(DONE)).isSameAs(Responses.none());

        inTransaction = false;
        assertThat(dispatcher.channelOf(DONE).send(DONE).list()).containsExactly(new Response("ring", "ding"));
    }

    @Test
    void aChannelKnowsWhichPhasesHaveReceiversOfASender() {
        Dispatcher dispatcher = withReceivers(
                part(PizzaDone.class)
                        .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT).from(Kitchen.class))
                        .noting(journal, "kitchen"),
                at(Phase.NOW).noting(journal, "now"));
        Channel<PizzaDone> channel = dispatcher.channel(PizzaDone.class);

        assertThat(Integration.of(dispatcher).hasReceivers(channel, Kitchen.class, Phase.AFTER_COMMIT))
                .isTrue();
        assertThat(Integration.of(dispatcher).hasReceivers(channel, Kitchen.class, Phase.NOW))
                .isTrue();
        assertThat(Integration.of(dispatcher).hasReceivers(channel, Kitchen.class, Phase.BEFORE_COMMIT))
                .isFalse();
        assertThat(Integration.of(dispatcher).hasReceivers(channel, String.class, Phase.AFTER_COMMIT))
                .isFalse();
        assertThat(Integration.of(dispatcher).hasReceivers(channel, String.class, Phase.NOW))
                .isTrue();
    }

    private Dispatcher withReceiversOfAllPhases() {
        return withReceivers(
                at(Phase.AFTER_COMPLETION).noting(journal, "after completion"),
                at(Phase.AFTER_ROLLBACK).noting(journal, "after rollback"),
                at(Phase.BEFORE_COMMIT).noting(journal, "before commit"),
                at(Phase.NOW).noting(journal, "now"),
                at(Phase.AFTER_COMMIT).noting(journal, "after commit"));
    }

    private Dispatcher withReceivers(FakePart<?>... parts) {
        return application(parts).transactions(this::currentTransaction).build();
    }

    private @Nullable Transaction currentTransaction() {
        return inTransaction ? transaction : null;
    }

    private static FakePart<PizzaDone> at(Phase phase) {
        return part(PizzaDone.class).under(Terms.DEFAULT.at(phase));
    }

    private static FakePart.Body<PizzaDone> failingWith(Exception failure) {
        return signal -> {
            throw failure;
        };
    }

    private static void send(Dispatcher dispatcher) {
        dispatcher.channelOf(DONE).send(DONE);
    }
}
