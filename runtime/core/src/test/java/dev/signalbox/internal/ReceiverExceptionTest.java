package dev.signalbox.internal;

import static dev.signalbox.internal.FakeBinder.binder;
import static dev.signalbox.internal.FakePart.part;
import static dev.signalbox.internal.FakeRegistry.dispatcher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.acme.Bell;
import com.acme.PizzaDone;
import dev.signalbox.Dispatcher;
import dev.signalbox.Phase;
import dev.signalbox.ReceiverException;
import dev.signalbox.spi.Integration;
import dev.signalbox.spi.Terms;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Which receiver a checked exception names. */
class ReceiverExceptionTest {

    private static final PizzaDone DONE = new PizzaDone(null, 4);

    private final IOException broken = new IOException("The bell is broken");

    private ReceiverException thrownBy(Dispatcher dispatcher) {
        return catchThrowableOfType(
                ReceiverException.class, () -> dispatcher.channelOf(DONE).send(DONE));
    }

    @Test
    void theOnlyReceiverIsNamed() {
        ReceiverException thrown = thrownBy(dispatcher(part(PizzaDone.class).failing("com.acme.Bell#ring", broken)));

        assertThat(thrown.receiver()).isEqualTo("com.acme.Bell#ring");
        assertThat(thrown)
                .hasMessage(
                        "Receiver com.acme.Bell#ring of com.acme.PizzaDone threw java.io.IOException: The bell is broken")
                .hasCause(broken);
    }

    @Test
    void amongReceiversThatAreCalledOneByOneItIsTheOne() {
        ReceiverException thrown = thrownBy(dispatcher(
                part(PizzaDone.class).answering("weigh", any -> 4),
                part(PizzaDone.class).failing("ring", broken)));

        assertThat(thrown.receiver()).isEqualTo("ring");
    }

    @Test
    void anIdOfItsOwnIsFoundByTheClassThatThrew() {
        Dispatcher dispatcher = dispatcher(
                binder("com.acme.Counter", part(PizzaDone.class).receiver("count", any -> {})),
                binder("com.acme.Bell", part(PizzaDone.class).receiver("ring", any -> Bell.ring())));

        assertThat(thrownBy(dispatcher).receiver()).isEqualTo("ring");
    }

    @Test
    void ofSeveralWithIdsOfTheirOwnInOneClassTheMethodIsNamed() {
        Dispatcher dispatcher = dispatcher(binder(
                "com.acme.Bell",
                part(PizzaDone.class).receiver("count", any -> {}).receiver("ring", any -> Bell.ring())));

        assertThat(thrownBy(dispatcher).receiver()).isEqualTo("com.acme.Bell#ring");
    }

    @Test
    void anIdThatIsClassAndMethodIsFound() {
        Dispatcher dispatcher = dispatcher(binder(
                "com.acme.Bell",
                part(PizzaDone.class).receiver("count", any -> {}).receiver("com.acme.Bell#ring", any -> Bell.ring())));

        assertThat(thrownBy(dispatcher).receiver()).isEqualTo("com.acme.Bell#ring");
    }

    @Test
    void whereTheTraceShowsNoneAllAreNamed() {
        broken.setStackTrace(new StackTraceElement[0]);
        Dispatcher dispatcher =
                dispatcher(part(PizzaDone.class).receiver("count", any -> {}).failing("ring", broken));

        assertThat(thrownBy(dispatcher).receiver()).isEqualTo("count or ring");
    }

    @Test
    void inASendOfOnePhaseItIsTheOne() {
        Dispatcher dispatcher = dispatcher(part(PizzaDone.class)
                .under(Terms.DEFAULT.at(Phase.AFTER_COMMIT))
                .failing("ring", broken));

        assertThat(catchThrowableOfType(
                        ReceiverException.class,
                        () -> Integration.of(dispatcher).send(DONE, Phase.AFTER_COMMIT)))
                .extracting(ReceiverException::receiver)
                .isEqualTo("ring");
    }
}
