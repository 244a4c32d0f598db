package dev.signalbox.test.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.shop.Parcel;
import com.acme.shop.Shop;
import dev.signalbox.Dispatcher;
import dev.signalbox.Signals;
import dev.signalbox.test.SignalRecorder;
import dev.signalbox.test.SignalsExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Which runs a test has, and what is found by them. */
@Tag("thorough")
class FaultEveryReceiverTest {

    private static final Dispatcher SHOP =
            Dispatcher.builder().transactions(Shop::transaction).build();

    @TempDir
    Path report;

    @Test
    void eachReceiverIsAtFaultInEachWayThatMattersToIt() {
        assertThat(FaultRuns.of(Orders.class, report).names())
                .containsExactly(
                        "ordering [no fault]",
                        "ordering [SKIPPED Mails#early]",
                        "ordering [THROWS Mails#early]",
                        "ordering [SKIPPED Mails#repeated]",
                        "ordering [THROWS Mails#repeated]",
                        "ordering [TWICE Mails#repeated]",
                        "ordering [SKIPPED Metrics#count]",
                        "ordering [THROWS Metrics#count]",
                        "ordering [SKIPPED Stock#reduce]",
                        "ordering [THROWS Stock#reduce]",
                        "ordering [SKIPPED Total#write]",
                        "ordering [THROWS Total#write]",
                        "ordering [TWICE Total#write]",
                        "ordering [SLOW Total#write]",
                        "ordering [COMMIT_FAILS no. 1]",
                        "ordering [no fault, again]");
    }

    @Test
    void weaknessesAreFoundAndNothingElse() {
        Map<String, String> failures = FaultRuns.of(Orders.class, report).failures();
        assertThat(failures)
                .containsOnlyKeys(
                        "ordering [THROWS Stock#reduce]",
                        "ordering [SKIPPED Metrics#count]",
                        "ordering [THROWS Metrics#count]",
                        "ordering [TWICE Mails#repeated]",
                        "ordering [COMMIT_FAILS no. 1]");
        assertThat(failures.get("ordering [THROWS Stock#reduce]"))
                .isEqualTo("Stock#reduce failed and the send was refused, but it left something behind: mails is"
                        + " [early bread] and was []. Do that after the commit.");
        assertThat(failures.get("ordering [SKIPPED Metrics#count]"))
                .isEqualTo("Metrics#count can be left out, and no assertion notices. Assert what it does.");
    }

    static final class Orders {

        @RegisterExtension
        static final SignalsExtension SIGNALS = SignalsExtension.of(SHOP);

        @BeforeEach
        void clear() {
            Shop.clear();
        }

        @FaultEveryReceiver(outside = "mails")
        void ordering(SignalRecorder recorder) {
            Shop.order("bread");

            recorder.awaitSignals();
            assertThat(Shop.MAILS).containsExactly("early bread", "repeated bread");
            assertThat(Shop.ROWS).containsExactlyInAnyOrder("reduced bread", "total bread");
        }

        List<String> mails() {
            return Shop.MAILS;
        }
    }

    @Test
    void equalOrdersAreReversedAndShuffled() {
        FaultRuns runs = FaultRuns.of(Packing.class, report, Map.of("signalbox.faults.seed", "4711"));
        assertThat(runs.names()).contains("packing [TIES in reverse]", "packing [TIES seed 4711]");
        assertThat(runs.failures()).containsKey("packing [TIES in reverse]");
    }

    static final class Packing {

        @BeforeEach
        void clear() {
            Shop.clear();
        }

        @FaultEveryReceiver(faults = Fault.TIES)
        void packing() {
            Signals.send(new Parcel.Packed("bread"));
            assertThat(Shop.ROWS).contains("label of bread");
        }
    }

    @Test
    void onAClassOneTestThatNoticesIsEnough() {
        FaultRuns runs = FaultRuns.of(WholeClass.class, report);

        assertThat(runs.failures())
                .containsOnlyKeys("WholeClass [SKIPPED Metrics#count]", "stock() of WholeClass [SLOW Total#write]");
        assertThat(runs.failures().get("WholeClass [SKIPPED Metrics#count]"))
                .contains("Metrics#count can be left out, and no assertion notices.");
        assertThat(runs.names()).contains("packing() of WholeClass [SKIPPED Parcel#label]");
        assertThat(runs.names()).doesNotContain("stock() of WholeClass [SKIPPED Parcel#label]");
    }

    @FaultEveryReceiver(faults = {Fault.SKIPPED, Fault.THROWS, Fault.SLOW})
    @Tolerates(
            receiver = "Mails",
            fault = {Fault.SKIPPED, Fault.THROWS},
            because = "another class tests the mails")
    static final class WholeClass {

        @RegisterExtension
        static final SignalsExtension SIGNALS = SignalsExtension.of(SHOP);

        @BeforeEach
        void clear() {
            Shop.clear();
        }

        @Test
        void stock() {
            Shop.order("bread");
            assertThat(Shop.ROWS).contains("reduced bread");
            sleep(100);
            assertThat(Shop.ROWS).contains("total bread");
        }

        @Test
        void packing() {
            Signals.send(new Parcel.Packed("bread"));
            assertThat(Shop.ROWS).contains("label of bread", "address of bread");
        }

        private static void sleep(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void tooManyRunsAreRefusedWithTheirNumber() {
        assertThat(FaultRuns.of(Limited.class, report).failures())
                .containsExactly(
                        Map.entry(
                                "ordering [refused]",
                                "Limited.ordering would run 5 times, and limit = 4. It calls 1 receivers. Name fewer with"
                                        + " receivers = ..., or fewer faults with faults = ..., or allow more with limit = 5."));
    }

    static final class Limited {

        @RegisterExtension
        static final SignalsExtension SIGNALS = SignalsExtension.of(SHOP);

        @FaultEveryReceiver(
                receivers = "Stock#reduce",
                faults = {Fault.SKIPPED, Fault.THROWS, Fault.TWICE},
                limit = 4)
        void ordering() {
            Shop.order("bread");
        }
    }

    @Test
    void aToleratedFindingIsNoFailure() {
        assertThat(FaultRuns.of(Tolerant.class, report).failures()).isEmpty();
        assertThat(report.resolve("signalbox-faults.txt"))
                .content()
                .contains("Tolerant.ordering [SKIPPED Metrics#count]: numbers only", "0 found, 1 tolerated");
    }

    static final class Tolerant {

        @RegisterExtension
        static final SignalsExtension SIGNALS = SignalsExtension.of(SHOP);

        @FaultEveryReceiver(receivers = "Metrics", faults = Fault.SKIPPED)
        @Tolerates(receiver = "Metrics#count", fault = Fault.SKIPPED, because = "numbers only")
        void ordering() {
            Shop.order("bread");
        }
    }

    @Test
    void aToleranceThatIsNotNeededIsAnError() {
        assertThat(FaultRuns.of(Stale.class, report).failures())
                .containsExactly(Map.entry(
                        "ordering [no fault, again]",
                        "@Tolerates(receiver = \"Stock#reduce\", fault = SKIPPED) is not needed: Stale.ordering has no such"
                                + " finding. Remove it, or name the receiver that it is about."));
    }

    static final class Stale {

        @RegisterExtension
        static final SignalsExtension SIGNALS = SignalsExtension.of(SHOP);

        @FaultEveryReceiver(receivers = "Stock", faults = Fault.SKIPPED)
        @Tolerates(receiver = "Stock#reduce", fault = Fault.SKIPPED, because = "of nothing")
        void ordering() {
            Shop.clear();
            Shop.order("bread");
            assertThat(Shop.ROWS).contains("reduced bread");
        }
    }

    @Test
    void misspeltNamesAreErrors() {
        assertThat(FaultRuns.of(Misspelt.class, report).failures())
                .containsOnlyKeys("ordering [no fault]")
                .values()
                .first()
                .asString()
                .contains("no compiled receiver, class or package is called that");
        assertThat(FaultRuns.of(MisspeltOutside.class, report).failures().values())
                .first()
                .asString()
                .contains("has no method of this name that takes nothing and returns something");
    }

    static final class Misspelt {

        @FaultEveryReceiver(receivers = "Stock#reduces")
        void ordering() {
            Shop.order("bread");
        }
    }

    static final class MisspeltOutside {

        @FaultEveryReceiver(outside = "mail")
        void ordering() {
            Shop.order("bread");
        }

        List<String> mails() {
            return Shop.MAILS;
        }
    }

    @Test
    void aTestThatIsNotRepeatableHasNoFindings() {
        assertThat(FaultRuns.of(Dirty.class, report).failures().get("ordering [no fault, again]"))
                .startsWith(
                        "Dirty.ordering is not repeatable: without a fault it passes in the first run and fails in a"
                                + " later one. So none of its findings counts.");
        assertThat(report.resolve("signalbox-faults.txt"))
                .content()
                .contains("Not repeatable, so not judged\n  Dirty.ordering", "0 found");
    }

    static final class Dirty {

        @RegisterExtension
        static final SignalsExtension SIGNALS = SignalsExtension.of(SHOP);

        @BeforeAll
        static void clear() {
            Shop.clear();
        }

        @FaultEveryReceiver(receivers = "Metrics", faults = Fault.SKIPPED)
        void ordering() {
            Shop.order("bread");
            assertThat(Shop.ROWS.stream().filter(each -> each.startsWith("reduced")))
                    .hasSizeLessThan(3);
        }
    }

    @Test
    void aTestThatFailsAnywayRunsOnce() {
        assertThat(FaultRuns.of(Failing.class, report).names()).containsExactly("ordering [no fault]");
    }

    static final class Failing {

        @FaultEveryReceiver
        void ordering() {
            Shop.order("bread");
            throw new IllegalStateException("always");
        }
    }

    @Test
    void faultsCanBeSwitchedOff() {
        Map<String, String> off = Map.of("signalbox.faults", "off");
        assertThat(FaultRuns.of(Tolerant.class, report, off).names()).containsExactly("ordering");
        assertThat(FaultRuns.of(WholeClass.class, report, off).names())
                .containsExactlyInAnyOrder("stock() of WholeClass", "packing() of WholeClass");
        assertThat(report.resolve("signalbox-faults.txt")).doesNotExist();
    }

    @Test
    void theReportTellsWhichReceiversNoTestCalls() {
        FaultRuns.of(Tolerant.class, report);
        FaultRuns.of(Stale.class, report);

        assertThat(report.resolve("signalbox-faults.txt"))
                .content()
                .contains("Called by no test\n  ", "com.acme.shop.Parcel#label")
                .contains("com.acme.shop.Metrics#count  tolerated\ncom.acme.shop.Stock#reduce   held");
        assertThat(report.resolve("signalbox-faults.html"))
                .content()
                .contains("<td><code>com.acme.shop.Metrics#count</code><td class=\"tolerated\">tolerated");
    }

    @Test
    void aFaultThatDoesNotHappenIsNotCountedAsHeld() {
        Fickle.runs = 0;
        FaultRuns runs = FaultRuns.of(Fickle.class, report);

        assertThat(runs.names()).contains("ordering [SKIPPED Stock#reduce]");
        assertThat(runs.failures()).isEmpty();
        assertThat(report.resolve("signalbox-faults.txt")).content().contains("0 found, 0 tolerated, 0 held");
    }

    static final class Fickle {

        private static int runs;

        @RegisterExtension
        static final SignalsExtension SIGNALS = SignalsExtension.of(SHOP);

        @FaultEveryReceiver(receivers = "Stock", faults = Fault.SKIPPED)
        void ordering() {
            if (runs++ == 0) {
                Shop.order("bread");
            }
            assertThat(runs).isPositive();
        }
    }
}
