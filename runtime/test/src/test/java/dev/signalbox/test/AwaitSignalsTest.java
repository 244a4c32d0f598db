package dev.signalbox.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.Oven;
import com.acme.PizzaBaked;
import com.acme.PizzaOrdered;
import com.acme.PizzaSold;
import dev.signalbox.Failure;
import dev.signalbox.Signals;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The recorder waits for work on other threads. */
@Timeout(30)
@ExtendWith(SignalsExtension.class)
class AwaitSignalsTest {

    private final CompletableFuture<String> cut = new CompletableFuture<>();

    @AfterEach
    void cut(SignalRecorder recorder) {
        cut.complete("in eight");
        recorder.awaitSignals();
    }

    @Test
    void nothingIsWaitedForAtOnce(SignalRecorder recorder) {
        Signals.send(new PizzaSold(5));
        recorder.awaitSignals(Duration.ZERO);

        assertThat(recorder).sent(PizzaSold.class).once();
    }

    @Test
    void asyncReceiversAndWhatTheySendAreTheTests(SignalRecorder recorder) {
        for (int size = 1; size <= 20; size++) {
            Signals.send(new PizzaOrdered(null, size));
        }
        recorder.awaitSignals();

        assertThat(recorder).sent(PizzaOrdered.class).times(20).receivedBy("Oven#bake");
        assertThat(recorder).sent(PizzaSold.class).times(20);
        assertThat(recorder).hasNoFailures();
    }

    @Test
    void failuresOfAsyncReceiversAreKept(SignalRecorder recorder) {
        Signals.send(new PizzaOrdered(null, 101));
        recorder.awaitSignals();

        assertThat(recorder.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.receiver()).isEqualTo("com.acme.Oven#bake");
            assertThat(failure.exception()).hasMessage("Too big for the oven");
        });
        assertThat(recorder).sent(PizzaOrdered.class).receivedBy(Oven.class);
        assertThatThrownBy(() -> assertThat(recorder).hasNoFailures()).hasMessageContaining("com.acme.Oven#bake");
    }

    @Test
    void whatTakesTooLongIsNamed(SignalRecorder recorder) {
        Signals.send(new PizzaBaked(cut));

        assertThatThrownBy(() -> recorder.awaitSignals(Duration.ofMillis(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Still at work after PT0.001S: com.acme.Oven#cool, com.acme.Oven#keepWarm");
        assertThat(recorder.toString())
                .endsWith("\nStill at work: com.acme.Oven#cool, com.acme.Oven#keepWarm. Use awaitSignals() before.");
        cut.complete("in eight");
        recorder.awaitSignals();
        assertThat(recorder.toString()).doesNotContain("Still at work");
    }

    @Test
    void stagesThatFailAreFailures(SignalRecorder recorder) {
        Signals.send(new PizzaBaked(cut));
        cut.completeExceptionally(new IOException("No knife"));
        recorder.awaitSignals();

        assertThat(recorder.failures())
                .extracting(Failure::receiver)
                .containsExactlyInAnyOrder("com.acme.Oven#cool", "com.acme.Oven#keepWarm");
    }

    @Test
    void aThreadThatIsInterruptedWaitsNoLonger(SignalRecorder recorder) {
        Signals.send(new PizzaBaked(cut));
        Thread.currentThread().interrupt();

        assertThatThrownBy(recorder::awaitSignals)
                .isInstanceOf(AssertionError.class)
                .hasMessage("Interrupted while waiting for com.acme.Oven#cool, com.acme.Oven#keepWarm");
        assertThat(Thread.interrupted()).isTrue();
    }
}
