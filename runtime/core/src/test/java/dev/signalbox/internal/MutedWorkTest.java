package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static dev.signalbox.internal.OtherThread.onAnotherThread;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import com.acme.PizzaKitchen;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Registration;
import dev.signalbox.Topic;
import dev.signalbox.spi.Terms;
import org.junit.jupiter.api.Test;

/** What a thread has muted is also muted in work that it hands on. */
class MutedWorkTest {

    private static final PizzaDone DONE = new PizzaDone(new PizzaKitchen(), 4);
    private static final PizzaBurnt BURNT = new PizzaBurnt(4);
    private static final Topic<PizzaDone> DONES = Topic.of(PizzaDone.class);
    private static final Topic<PizzaBurnt> BURNTS = Topic.of(PizzaBurnt.class);

    private final Journal journal = new Journal();
    private final QueuedExecutor executor = new QueuedExecutor();

    @Test
    void mutingGoesWithTheWorkThatTheThreadHandsToTheExecutor() {
        Dispatcher mailing = mailing();
        Registration muting = mailing.mute(BURNTS);
        mailing.channelOf(DONE).send(DONE);
        onAnotherThread(executor::runAll);

        assertThat(journal.entries()).containsExactly("mail");
        muting.close();
    }

    @Test
    void theThreadThatDidTheWorkHearsAsBefore() {
        Dispatcher mailing = mailing();
        Registration muting = mailing.mute(BURNTS);
        mailing.channelOf(DONE).send(DONE);
        onAnotherThread(() -> {
            Registration other = mailing.muteReceivers(String.class);
            executor.runAll();
            mailing.channelOf(BURNT).send(BURNT);
            other.close();
        });

        assertThat(journal.entries()).containsExactly("mail", "sorry");
        muting.close();
    }

    @Test
    void aThreadThatMutedNothingHearsAllAfterTheWork() {
        Dispatcher mailing = mailing();
        Registration muting = mailing.mute(BURNTS);
        mailing.channelOf(DONE).send(DONE);
        onAnotherThread(() -> {
            executor.runAll();
            mailing.channelOf(BURNT).send(BURNT);
        });

        assertThat(journal.entries()).containsExactly("mail", "sorry");
        muting.close();
    }

    @Test
    void theWorkHearsAgainOnceTheMutingIsClosed() {
        Dispatcher mailing = mailing();
        Registration muting = mailing.mute(BURNTS);
        mailing.channelOf(DONE).send(DONE);
        muting.close();
        executor.runAll();

        assertThat(journal.entries()).containsExactly("mail", "sorry");
    }

    @Test
    void aMutedAsyncReceiverIsNotHandedToTheExecutor() {
        Dispatcher mailing = mailing();
        Registration muting = mailing.mute(DONES);
        mailing.channelOf(DONE).send(DONE);

        assertThat(executor.isEmpty()).isTrue();
        muting.close();
    }

    @Test
    void mutingGoesWithWhatIsKeptForAPhase() {
        FakeTransaction transaction = new FakeTransaction();
        Dispatcher inTransaction = application(
                        part(PizzaDone.class)
                                .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT))
                                .receiver("mail", this::mail),
                        part(PizzaBurnt.class).noting(journal, "sorry"))
                .transactions(() -> transaction)
                .build();
        built = inTransaction;
        Registration muting = inTransaction.mute(BURNTS);
        inTransaction.channelOf(DONE).send(DONE);
        onAnotherThread(transaction::commit);

        assertThat(journal.entries()).containsExactly("mail");
        muting.close();
    }

    /** The dispatcher on which the mail is sent. */
    private Dispatcher built = application(part(PizzaDone.class)).build();

    /** An application with a receiver on the executor that sends another signal. */
    private Dispatcher mailing() {
        built = application(
                        part(PizzaDone.class).under(Terms.DEFAULT.onExecutor()).receiver("mail", this::mail),
                        part(PizzaBurnt.class).noting(journal, "sorry"))
                .executor(executor)
                .build();
        return built;
    }

    private void mail(PizzaDone signal) {
        journal.note("mail");
        built.channelOf(BURNT).send(BURNT);
    }
}
