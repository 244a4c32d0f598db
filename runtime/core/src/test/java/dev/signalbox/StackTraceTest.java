package dev.signalbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.acme.PizzaBurnt;
import com.acme.PizzaDone;
import dev.signalbox.spi.Integration;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The stack frames of Signalbox that users see when a receiver fails. */
class StackTraceTest {

    private static final PizzaDone DONE = new PizzaDone(null, 0);
    private static final PizzaBurnt BURNT = new PizzaBurnt(0);

    @Test
    void fewFramesStandBetweenASendAndItsReceiver() {
        assertFewFrames(() -> Signals.send(DONE));
    }

    @Test
    void fewFramesStandBetweenASendAndAReceiverThatAnswers() {
        assertFewFrames(() -> Signals.send(BURNT));
    }

    @Test
    void fewFramesStandBetweenASendOnAChannelAndItsReceiver() {
        Channel<PizzaDone> channel = Signals.channel(PizzaDone.class);

        assertFewFrames(() -> channel.send(DONE));
    }

    @Test
    void fewFramesStandBetweenASendOfAPhaseAndItsReceiver() {
        assertFewFrames(() -> Integration.of(Signals.dispatcher()).send(DONE, Phase.NOW));
    }

    /** Checks that there are at most four, and that none is reflective. */
    private static void assertFewFrames(ThrowingCallable send) {
        assertThat(framesBetweenSendAndReceiver(catchThrowable(send)))
                .hasSizeBetween(1, 4)
                .allMatch(
                        frame -> frame.startsWith("dev.signalbox.") || frame.startsWith("com.acme.Counter_Receivers"));
    }

    private static List<String> framesBetweenSendAndReceiver(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .dropWhile("com.acme.Counter"::equals)
                .takeWhile(frame -> !frame.startsWith(StackTraceTest.class.getName()))
                .toList();
    }
}
