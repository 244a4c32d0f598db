package dev.signalbox.spring.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.Signal;
import org.junit.jupiter.api.Test;

class CallsUnderWayTest {

    private final CallsUnderWay<String> calls = new CallsUnderWay<>();

    private record Knock(String by) implements Signal {}

    @Test
    void eachCallGetsItsOwn() {
        Knock outer = new Knock("guest");
        Knock inner = new Knock("guest");
        calls.enter("door", outer, "first");
        calls.enter("door", inner, "second");

        assertThat(calls.leave("door", inner)).isEqualTo("second");
        assertThat(calls.leave("door", outer)).isEqualTo("first");
        assertThat(calls.leave("door", outer)).isNull();
    }

    /** A call that never leaves, as after a stack overflow. */
    @Test
    void callsThatNeverLeftAreForgotten() {
        Knock outer = new Knock("guest");
        calls.enter("door", outer, "first");
        calls.enter("window", outer, "lost");

        assertThat(calls.leave("door", outer)).isEqualTo("first");
        assertThat(calls.leave("window", outer)).isNull();
    }

    @Test
    void whatNeverEnteredLeavesTheOthersAlone() {
        Knock knock = new Knock("guest");
        calls.enter("door", knock, "first");

        assertThat(calls.leave("window", knock)).isNull();
        assertThat(calls.leave("door", knock)).isEqualTo("first");
    }
}
