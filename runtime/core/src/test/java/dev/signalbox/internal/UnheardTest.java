package dev.signalbox.internal;

import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.application;
import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Kitchen;
import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import dev.signalbox.Channel;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.Registration;
import dev.signalbox.Signal;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Probe;
import dev.signalbox.spi.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signals that no receiver hears. */
class UnheardTest {

    private static final PizzaDone DONE = new PizzaDone(new Kitchen(), 4);
    private static final PizzaDone ELSEWHERE = new PizzaDone("elsewhere", 4);
    private static final PizzaBurnt BURNT = new PizzaBurnt(4);

    @RegisterExtension
    private final CapturedLog log = new CapturedLog();

    private final Journal journal = new Journal();
    private final List<Signal> unheard = new ArrayList<>();

    private Dispatcher kitchen(FakePart<?>... parts) {
        return application(parts).onUnheard(unheard::add).build();
    }

    @Test
    void eachIsToldOnceByEveryWayToSend() {
        Dispatcher dispatcher = kitchen(part(PizzaDone.class).noting(journal, "ring"));
        Channel<PizzaBurnt> channel = dispatcher.channel(PizzaBurnt.class);
        for (Sending sending : Sending.values()) {
            sending.send(BURNT, dispatcher);
        }
        channel.send(BURNT);

        assertThat(unheard).hasSize(4).containsOnly(BURNT);
    }

    @Test
    void oneThatIsHeardIsNotTold() {
        kitchen(part(PizzaDone.class).noting(journal, "ring")).channelOf(DONE).send(DONE);

        assertThat(unheard).isEmpty();
        assertThat(journal.entries()).containsExactly("ring");
    }

    @Test
    void whoSentItCounts() {
        Dispatcher dispatcher = kitchen(
                part(PizzaDone.class).under(Terms.DEFAULT.from(Kitchen.class)).noting(journal, "ring"));
        dispatcher.channelOf(DONE).send(DONE);
        dispatcher.channelOf(ELSEWHERE).send(ELSEWHERE);

        assertThat(unheard).containsExactly(ELSEWHERE);
    }

    @Test
    void aConditionAndAMutingKeepAReceiverFromNothing() {
        Dispatcher dispatcher =
                kitchen(part(PizzaDone.class).when(done -> false).noting(journal, "ring"));
        dispatcher.channelOf(DONE).send(DONE);
        try (Registration muting = dispatcher.muteReceivers("ring")) {
            assertThat(muting).isNotNull();
            dispatcher.channelOf(DONE).send(DONE);
            dispatcher.channelOf(BURNT).send(BURNT);
        }

        assertThat(unheard).containsExactly(BURNT);
    }

    @Test
    void aReceiverOfALaterPhaseHearsIt() {
        kitchen(part(PizzaDone.class)
                        .under(Terms.DEFAULT.at(Phase.AFTER_ROLLBACK))
                        .noting(journal, "clean"))
                .channelOf(DONE)
                .send(DONE);

        assertThat(unheard).isEmpty();
    }

    @Test
    void whatComesAndGoesCounts() {
        Dispatcher dispatcher = kitchen();
        Registration bell = dispatcher.connect(PizzaDone.class, done -> journal.note("bell"));
        dispatcher.channelOf(DONE).send(DONE);
        bell.close();
        dispatcher.channelOf(DONE).send(DONE);

        assertThat(unheard).containsExactly(DONE);
        assertThat(journal.entries()).containsExactly("bell");
    }

    @Test
    void itIsNoReceiver() {
        assertThat(kitchen().channel(PizzaDone.class).hasReceivers()).isFalse();
        assertThat(kitchen().channel(PizzaDone.class).hasReceivers(Kitchen.class))
                .isFalse();
    }

    @Test
    void aProbeIsToldToo() {
        List<Signal> probed = new ArrayList<>();
        Dispatcher dispatcher = application(part(PizzaDone.class))
                .onUnheard(unheard::add)
                .probe(new Probe() {
                    @Override
                    public void sent(Signal signal) {
                        probed.add(signal);
                    }
                })
                .build();
        dispatcher.channelOf(BURNT).send(BURNT);

        assertThat(probed).containsExactly(BURNT);
        assertThat(unheard).containsExactly(BURNT);
        assertThat(Integration.of(dispatcher).isWatched()).isFalse();
    }

    @Test
    void whatItThrowsIsLogged() {
        IllegalStateException broken = new IllegalStateException("broken");
        Dispatcher dispatcher = application(part(PizzaDone.class))
                .onUnheard(signal -> {
                    throw broken;
                })
                .build();
        dispatcher.channelOf(BURNT).send(BURNT);

        assertThat(log.records()).singleElement().satisfies(record -> {
            assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(record.getThrown()).isSameAs(broken);
        });
    }
}
