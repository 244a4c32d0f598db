package dev.signalbox.test.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.acme.shop.Shop;
import dev.signalbox.Dispatcher;
import dev.signalbox.Registration;
import dev.signalbox.Signals;
import dev.signalbox.test.SignalRecorder;
import dev.signalbox.test.SignalsExtension;
import dev.signalbox.test.fault.Fault;
import dev.signalbox.test.fault.FaultEveryReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The trace of tests, and what has changed in it. */
class TracesTest {

    private static final Dispatcher SHOP =
            Dispatcher.builder().transactions(Shop::transaction).build();

    private static boolean withoutStock;

    @TempDir
    Path before;

    @TempDir
    Path now;

    static final class Checkout {

        @RegisterExtension
        static final SignalsExtension SIGNALS = SignalsExtension.of(SHOP);

        @Test
        void ordering(SignalRecorder recorder) {
            Registration muting = withoutStock ? Signals.muteReceivers("com.acme.shop.Stock#reduce") : () -> {};
            Shop.order("bread");
            recorder.awaitSignals();
            muting.close();
        }
    }

    @Test
    void aTraceHasALineForEachSignalAndPhase() throws IOException {
        trace(before, Checkout.class);

        assertThat(Files.readAllLines(before.resolve(Checkout.class.getName() + ".trace")))
                .containsExactly(
                        "ordering\tcom.acme.shop.Ordered\t\tAFTER_COMMIT\tcom.acme.shop.Mails#repeated\tok",
                        "ordering\tcom.acme.shop.Ordered\t\tNOW\tcom.acme.shop.Mails#early com.acme.shop.Stock#reduce"
                                + " com.acme.shop.Metrics#count com.acme.shop.Total#write\tok");
    }

    @Test
    void aTraceIsTheSameInEachRun() throws IOException {
        trace(before, Checkout.class);
        trace(now, Checkout.class);

        assertThat(Traces.differences(before, now)).isEmpty();
    }

    @Test
    void receiversThatAreNotCalledAnyMoreAreTold() throws IOException {
        trace(before, Checkout.class);
        withoutStock = true;
        try {
            trace(now, Checkout.class);
        } finally {
            withoutStock = false;
        }
        String test = Checkout.class.getName() + ".ordering";

        assertThat(Traces.differences(before, now))
                .containsExactly("com.acme.shop.Stock#reduce is no longer called in " + test);
        assertThat(Traces.differences(now, before))
                .containsExactly("com.acme.shop.Stock#reduce is called in " + test + " now");
    }

    @Test
    void testsAndSignalsThatAreGoneAreTold() throws IOException {
        Files.write(before.resolve("A.trace"), List.of("a\tS\t\tNOW\t\tok", "b\tS\t\tNOW\tR#r\tok"));
        Files.write(now.resolve("A.trace"), List.of("b\tT\t\tNOW\tR#r\tfailed"));

        assertThat(Traces.differences(before, now))
                .containsExactly(
                        "A.a has no trace any more", "A receiver of T fails in A.b now", "S is no longer sent in A.b");
    }

    static final class Faulty {

        @RegisterExtension
        static final SignalsExtension SIGNALS = SignalsExtension.of(SHOP);

        @FaultEveryReceiver(receivers = "Metrics", faults = Fault.THROWS)
        void ordering(SignalRecorder recorder) {
            Shop.order("bread");
            recorder.awaitSignals();
        }
    }

    @Test
    void runsWithFaultsAreLeftOut() throws IOException {
        trace(before, Faulty.class);

        assertThat(Files.readAllLines(before.resolve(Faulty.class.getName() + ".trace")))
                .isNotEmpty()
                .allMatch(each -> each.endsWith("\tok"));
    }

    private static void trace(Path directory, Class<?> tests) {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter("signalbox.trace", directory.toString())
                .configurationParameter("signalbox.faults.report", directory.toString())
                .execute();
    }
}
