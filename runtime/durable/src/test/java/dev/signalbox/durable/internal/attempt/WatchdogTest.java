package dev.signalbox.durable.internal.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When work is interrupted. */
@Timeout(30)
class WatchdogTest {

    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofHours(1);

    private final Watchdog watchdog = new Watchdog();

    @AfterEach
    void close() {
        watchdog.close();
        assertThat(Thread.interrupted()).isFalse();
    }

    private static Object sleep() throws InterruptedException {
        Thread.sleep(60_000);
        return "slept";
    }

    private static Object ignoringInterrupts() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return "done";
    }

    @Test
    void workThatTakesTooLongIsInterruptedAndFails() {
        assertThatThrownBy(() -> watchdog.run(SHORT, WatchdogTest::sleep))
                .isInstanceOf(TimeoutException.class)
                .hasMessage("The receiver took longer than PT0.02S")
                .hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void workThatIsDoneNeverthelessHasNotFailed() throws Exception {
        watchdog.run(SHORT, WatchdogTest::ignoringInterrupts);
    }

    @Test
    void whatWorkInTimeThrowsIsThrown() {
        assertThatThrownBy(() -> watchdog.run(LONG, () -> {
                    throw new IOException("no line");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no line");
    }

    @Test
    void workInTimeIsNotInterruptedLater() throws Exception {
        watchdog.run(Duration.ofMillis(200), () -> "done");
        Thread.sleep(400);
    }

    @Test
    void zeroIsForEver() throws Exception {
        watchdog.run(Duration.ZERO, () -> {
            Thread.sleep(50);
            return null;
        });
    }
}
