package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.PizzaDone;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Responses.Response;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Terms;
import org.junit.jupiter.api.Test;

/** Parts with conditions. */
class ConditionTest {

    private static final PizzaDone SMALL = new PizzaDone(null, 1);
    private static final PizzaDone BIG = new PizzaDone(null, 9);

    private final Journal journal = new Journal();

    @Test
    void receiversWhoseConditionFailsAreNotCalled() {
        Dispatcher dispatcher = dispatcher(bigOnly(Terms.DEFAULT).noting(journal, "cut"));

        dispatcher.channelOf(SMALL).send(SMALL);
        assertThat(journal.entries()).isEmpty();

        dispatcher.channelOf(BIG).send(BIG);
        assertThat(journal.entries()).containsExactly("cut");
    }

    @Test
    void receiversCalledOneByOneHaveConditionsToo() {
        Dispatcher dispatcher = dispatcher(
                bigOnly(Terms.DEFAULT).answering("cut", signal -> "four pieces"),
                part(PizzaDone.class).answering("ring", signal -> "ding"));

        assertThat(dispatcher.channelOf(SMALL).send(SMALL).list()).containsExactly(new Response("ring", "ding"));
        assertThat(dispatcher.channelOf(BIG).send(BIG).list())
                .containsExactly(new Response("cut", "four pieces"), new Response("ring", "ding"));
    }

    @Test
    void aCallWhoseConditionFailsIsNotKeptForAPhase() {
        FakeTransaction transaction = new FakeTransaction();
        Dispatcher dispatcher = application(
                        bigOnly(Terms.DEFAULT.at(Phase.AFTER_COMMIT)).noting(journal, "cut"))
                .transactions(() -> transaction)
                .build();

        dispatcher.channelOf(SMALL).send(SMALL);
        assertThat(transaction.isEmpty()).isTrue();

        dispatcher.channelOf(BIG).send(BIG);
        assertThat(transaction.isEmpty()).isFalse();
    }

    @Test
    void aCallWhoseConditionFailsIsNotHandedToTheExecutor() {
        QueuedExecutor executor = new QueuedExecutor();
        Dispatcher dispatcher = application(bigOnly(Terms.DEFAULT.onExecutor()).noting(journal, "cut"))
                .executor(executor)
                .build();

        dispatcher.channelOf(SMALL).send(SMALL);
        assertThat(executor.isEmpty()).isTrue();

        dispatcher.channelOf(BIG).send(BIG);
        assertThat(executor.isEmpty()).isFalse();
    }

    @Test
    void theConditionIsAskedWhenTheSignalIsSentNotWhenItsPhaseComes() {
        boolean[] open = {true};
        FakeTransaction transaction = new FakeTransaction();
        Dispatcher dispatcher = application(part(PizzaDone.class)
                        .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT))
                        .when(signal -> open[0])
                        .noting(journal, "ring"))
                .transactions(() -> transaction)
                .build();

        dispatcher.channelOf(BIG).send(BIG);
        open[0] = false;
        transaction.commit();

        assertThat(journal.entries()).containsExactly("ring");
    }

    @Test
    void sendsAndDeliveriesOfAPhaseHaveConditionsToo() {
        Dispatcher dispatcher =
                dispatcher(bigOnly(Terms.DEFAULT.at(Phase.AFTER_COMMIT)).noting(journal, "cut"));

        Integration.of(dispatcher).send(SMALL, Phase.AFTER_COMMIT);
        assertThat(journal.entries()).isEmpty();
        assertThat(Integration.of(dispatcher).deliveries(SMALL, Phase.AFTER_COMMIT))
                .isEmpty();
        assertThat(Integration.of(dispatcher).deliveries(BIG, Phase.AFTER_COMMIT))
                .hasSize(1);
    }

    private static FakePart<PizzaDone> bigOnly(Terms terms) {
        return part(PizzaDone.class).under(terms).when(signal -> signal.size() > 5);
    }
}
