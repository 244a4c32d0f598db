package dev.signalbox.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.acme.Bell;
import com.acme.PizzaOrdered;
import com.acme.PizzaSold;
import dev.signalbox.Signals;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Tests that run at the same time do not see each other's signals or mutings. */
class ParallelTest {

    private static final int TESTS = 3;
    private static final CyclicBarrier ALL = new CyclicBarrier(TESTS);

    @Test
    @Timeout(60)
    void eachHasItsOwn() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Together.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "" + TESTS)
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(TESTS).succeeded(TESTS));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ExtendWith(SignalsExtension.class)
    static final class Together {

        @Test
        void one(SignalRecorder recorder) throws Exception {
            order(1, recorder);
            assertThat(recorder).sent(PizzaOrdered.class).receivedBy(Bell.class);
        }

        @Test
        void another(SignalRecorder recorder) throws Exception {
            order(2, recorder);
            assertThat(recorder).sent(PizzaOrdered.class).receivedBy(Bell.class);
        }

        @Test
        @MuteSignals(receivers = Bell.class)
        void muted(SignalRecorder recorder) throws Exception {
            order(3, recorder);
            assertThat(recorder).sent(PizzaOrdered.class).notReceivedBy(Bell.class);
        }

        /** Sends, also on the executor, while the other tests do the same. */
        private static void order(int size, SignalRecorder recorder) throws Exception {
            ALL.await(30, TimeUnit.SECONDS);
            Signals.send(new PizzaOrdered(null, size));
            recorder.awaitSignals();
            ALL.await(30, TimeUnit.SECONDS);

            assertThat(recorder)
                    .sent(PizzaOrdered.class)
                    .matching(order -> order.size() == size)
                    .once();
            assertThat(recorder).sent(PizzaOrdered.class).once();
            assertThat(recorder).sent(PizzaSold.class).once();
            assertThat(recorder.sent()).hasSize(2).contains(new PizzaSold(2 * size));
        }
    }
}
