package dev.signalbox.durable.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signalbox.durable.internal.attempt.AttemptThreads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** The threads of attempts. */
class AttemptThreadsTest {

    private static String thread(ExecutorService threads) throws Exception {
        try {
            return threads.submit(() -> Thread.currentThread().toString()).get(20, TimeUnit.SECONDS);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void areNamedIfTheyAreNotVirtual() throws Exception {
        assertThat(thread(AttemptThreads.executor(2, false))).contains("signalbox-durable-1");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void areVirtualWhereTheJvmHasSuch() throws Exception {
        assertThat(thread(AttemptThreads.executor(2, true))).startsWith("VirtualThread");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void areOrdinaryOnesElsewhere() throws Exception {
        assertThat(thread(AttemptThreads.executor(2, true))).contains("signalbox-durable-1");
    }
}
