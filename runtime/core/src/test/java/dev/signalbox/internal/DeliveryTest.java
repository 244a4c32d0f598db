package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.acme.PizzaDone;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverException;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Integration.Delivery;
import dev.signalbox.spi.Terms;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Integrations that call the receivers of each phase themselves. */
class DeliveryTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);

    private final Journal journal = new Journal();
    private final FakeTransaction transaction = new FakeTransaction();
    private final QueuedExecutor executor = new QueuedExecutor();

    @Test
    void aSendOfAPhaseCallsTheReceiversOfThatPhaseInOrderAndKeepsNothing() {
        Dispatcher dispatcher = withReceivers(
                at(Phase.NOW).noting(journal, "ring", 0),
                at(Phase.AFTER_COMMIT).noting(journal, "mail", 2),
                at(Phase.AFTER_COMMIT).noting(journal, "print", 1),
                at(Phase.AFTER_ROLLBACK).noting(journal, "regret", 3));

        Integration.of(dispatcher).send(DONE, Phase.AFTER_COMMIT);
        assertThat(journal.entries()).containsExactly("print", "mail");

        Integration.of(dispatcher).send(DONE, Phase.AFTER_ROLLBACK);
        assertThat(journal.entries()).containsExactly("print", "mail", "regret");
        assertThat(transaction.isEmpty()).isTrue();
    }

    @Test
    void aSendOfAPhaseHandsAsyncReceiversToTheExecutor() {
        Dispatcher dispatcher = withReceivers(
                part(PizzaDone.class)
                        .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT).onExecutor())
                        .noting(journal, "mail"),
                at(Phase.AFTER_COMMIT).noting(journal, "print"));

        Integration.of(dispatcher).send(DONE, Phase.AFTER_COMMIT);
        assertThat(journal.entries()).containsExactly("print");

        executor.runAll();
        assertThat(journal.entries()).containsExactly("print", "mail");
    }

    @Test
    void theFirstExceptionEndsASendOfAPhase() {
        IllegalStateException broken = new IllegalStateException("No paper");
        Dispatcher dispatcher = withReceivers(at(Phase.AFTER_COMMIT)
                .receiver("print", signal -> {
                    throw broken;
                })
                .noting(journal, "mail"));

        assertThat(catchThrowable(() -> Integration.of(dispatcher).send(DONE, Phase.AFTER_COMMIT)))
                .isSameAs(broken);
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void aCheckedExceptionOfASendOfAPhaseArrivesInsideAReceiverException() {
        IOException broken = new IOException("No paper");
        Dispatcher dispatcher = withReceivers(at(Phase.AFTER_COMMIT).receiver("print", signal -> {
            throw broken;
        }));

        assertThatThrownBy(() -> Integration.of(dispatcher).send(DONE, Phase.AFTER_COMMIT))
                .isInstanceOf(ReceiverException.class)
                .cause()
                .isSameAs(broken);
    }

    @Test
    void deliveriesAreTheReceiversOfThePhaseInOrder() {
        Dispatcher dispatcher = withReceivers(
                at(Phase.AFTER_COMMIT).noting(journal, "mail", 1),
                part(PizzaDone.class)
                        .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT).onExecutor())
                        .noting(journal, "print", 0),
                at(Phase.NOW).noting(journal, "ring", 2));

        List<Delivery<PizzaDone>> deliveries = Integration.of(dispatcher).deliveries(DONE, Phase.AFTER_COMMIT);

        assertThat(deliveries).extracting(Delivery::receiver).containsExactly("print", "mail");
        assertThat(deliveries).extracting(Delivery::async).containsExactly(true, false);
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void aDeliveryCallsItsReceiverOnThisThreadAsyncOrNot() throws Exception {
        Dispatcher dispatcher = withReceivers(
                part(PizzaDone.class)
                        .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT).onExecutor())
                        .noting(journal, "print"),
                at(Phase.AFTER_COMMIT).noting(journal, "mail"));

        for (Delivery<PizzaDone> delivery : Integration.of(dispatcher).deliveries(DONE, Phase.AFTER_COMMIT)) {
            delivery.call(DONE);
        }

        assertThat(journal.entries()).containsExactly("print", "mail");
        assertThat(executor.isEmpty()).isTrue();
    }

    @Test
    void aDeliveryThrowsWhatItsReceiverThrows() {
        IOException broken = new IOException("No paper");
        Dispatcher dispatcher = withReceivers(at(Phase.AFTER_COMMIT).receiver("print", signal -> {
            throw broken;
        }));

        assertThat(Integration.of(dispatcher).deliveries(DONE, Phase.AFTER_COMMIT))
                .singleElement()
                .satisfies(delivery ->
                        assertThat(catchThrowable(() -> delivery.call(DONE))).isSameAs(broken));
    }

    private Dispatcher withReceivers(FakePart<?>... parts) {
        return application(parts)
                .transactions(() -> transaction)
                .executor(executor)
                .build();
    }

    private static FakePart<PizzaDone> at(Phase phase) {
        return part(PizzaDone.class).under(Terms.DEFAULT.at(phase));
    }
}
